package se.bostadforst.web.door;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;

/**
 * What Tomcat refuses before any filter of ours is asked (a control character in the address, a request line that is none) gets the
 * house's own answer in place of Tomcat's English page. Tomcat makes it by name, therefore it is public.
 */
public final class BareAnswerValve extends ErrorReportValve {

    private static final ObjectMapper JSON = new ObjectMapper();

    public BareAnswerValve() {
        setShowReport(false);
        setShowServerInfo(false);
    }

    @Override
    protected void report(Request request, Response response, Throwable throwable) {
        if (response.getStatus() < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        try {
            response.setHeader("X-Content-Type-Options", "nosniff");
            response.setHeader("Referrer-Policy", "same-origin");
            NeutralAnswer.ofStatus(response.getStatus()).writeTo(response.getResponse(), JSON);
            response.finishResponse();
        } catch (IOException e) {
            container.getLogger().debug("Nobody listens any more", e);
        }
    }
}
