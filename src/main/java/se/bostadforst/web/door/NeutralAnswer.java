package se.bostadforst.web.door;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.lang.Nullable;
import se.bostadforst.forms.FieldError;

/**
 * What the door says when it says no: Swedish, and silent about how the house is built.
 *
 * @param status HTTP status
 * @param type a word of our own that a client may branch on, never a class name
 * @param message the Swedish sentence
 * @param fields a refused form's errors, in the form's order; null otherwise
 * @param reference what to give the operators when the fault is ours; null otherwise
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record NeutralAnswer(
        @JsonIgnore int status,
        String type,
        String message,
        @Nullable List<FieldError> fields,
        @Nullable String reference) {

    static final NeutralAnswer CLOSED = of(404, "NotFound", "Sidan finns inte eller ingår inte i ditt uppdrag.");
    static final NeutralAnswer SIGN_IN_FIRST = of(401, "SignInFirst", "Logga in först.");
    static final NeutralAnswer WRONG_PASSWORD = of(401, "SignInRefused", "Fel användarnamn eller lösenord.");
    static final NeutralAnswer NOT_YOUR_APP =
            of(403, "SignInRefused", "Du har inte tillgång till den här delen. Öppna uppgiftslistan i stället.");
    static final NeutralAnswer PAGE_TOO_OLD =
            of(403, "PageTooOld", "Sidan har varit öppen för länge. Ladda om den och försök igen.");
    static final NeutralAnswer FOREIGN = of(403, "Foreign", "Begäran kom från en annan webbplats och togs inte emot.");
    static final NeutralAnswer UNREADABLE =
            of(400, "Unreadable", "Begäran kunde inte läsas. Kontrollera uppgifterna och försök igen.");
    static final NeutralAnswer FORBIDDEN_QUERY =
            of(400, "Unreadable", "Begäran innehåller något som inte är tillåtet.");
    static final NeutralAnswer TOO_LARGE = of(413, "TooLarge", "Det du sände är för stort.");
    static final NeutralAnswer NOT_JSON = of(415, "Unreadable", "Begäran ska vara JSON.");
    static final NeutralAnswer NO_FILE = of(415, "Unreadable", "Begäran ska vara en fil.");
    static final NeutralAnswer TOO_SLOW =
            of(408, "TooSlow", "Begäran kom inte fram i tid. Kontrollera nätet och försök igen.");
    static final NeutralAnswer SOMEBODY_WAS_FIRST =
            of(409, "Conflict", "Någon annan hann före. Uppgiften har ändrats – ladda om.");

    static NeutralAnswer of(int status, String type, String message) {
        return new NeutralAnswer(status, type, message, null, null);
    }

    /** For what was refused before anybody here was asked. */
    static NeutralAnswer ofStatus(int status) {
        return switch (status) {
            case 404, 405 -> CLOSED;
            case 408 -> TOO_SLOW;
            case 413 -> TOO_LARGE;
            default ->
                status >= 500
                        ? of(status, "Fault", "Något gick fel hos oss. Försök igen.")
                        : of(status, "Unreadable", UNREADABLE.message());
        };
    }

    static NeutralAnswer fieldsRefused(List<FieldError> fields) {
        return new NeutralAnswer(
                400, "FormRefused", "Formuläret kunde inte skickas. Rätta fälten som är markerade.", fields, null);
    }

    static NeutralAnswer ourFault(String reference) {
        return new NeutralAnswer(
                500,
                "Fault",
                "Något gick fel hos oss. Försök igen; om det fortsätter, kontakta systemförvaltaren.",
                null,
                reference);
    }

    static NeutralAnswer waiting(long seconds) {
        return of(
                429,
                "TooManyAttempts",
                "För många försök. Vänta " + (seconds == 1 ? "1 sekund" : seconds + " sekunder") + " och försök igen.");
    }

    /** Writes the answer and nothing else; whatever stood in the buffer is gone. */
    void writeTo(HttpServletResponse response, ObjectMapper json) throws IOException {
        if (response.isCommitted()) {
            return;
        }
        if (response instanceof GuardedResponse guarded) {
            guarded.letThrough();
        }
        response.resetBuffer();
        response.setStatus(status);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'");
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        var body = json.writeValueAsBytes(this);
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }
}
