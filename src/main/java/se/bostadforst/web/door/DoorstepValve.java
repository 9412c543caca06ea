package se.bostadforst.web.door;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.springframework.http.MediaType;

/** What the server itself refuses before our filters see it (a head too long, no HTTP at all) is said in Swedish and without its name. */
public class DoorstepValve extends ErrorReportValve {

    private static final ObjectMapper JSON = new ObjectMapper();

    public DoorstepValve() {
        setShowReport(false);
        setShowServerInfo(false);
    }

    @Override
    protected void report(Request request, Response response, Throwable broken) {
        var status = response.getStatus();
        if (status < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        try {
            response.setContentType(MediaType.APPLICATION_JSON_VALUE);
            response.setCharacterEncoding(StandardCharsets.UTF_8.name());
            response.setHeader("Cache-Control", "no-store");
            response.setHeader("X-Content-Type-Options", "nosniff");
            var writer = response.getReporter();
            if (writer != null) {
                writer.write(JSON.writeValueAsString(answer(status)));
                response.finishResponse();
            }
        } catch (IOException | IllegalStateException nobodyListens) {
            // whoever sent this has gone
        }
    }

    private static NeutralAnswer answer(int status) {
        return switch (status) {
            case 404 -> NeutralAnswer.CLOSED;
            case 413 -> NeutralAnswer.TOO_LARGE;
            default ->
                status >= 500
                        ? NeutralAnswer.of(status, "Fault", "Något gick fel hos oss. Försök igen om en stund.")
                        : NeutralAnswer.UNREADABLE;
        };
    }
}
