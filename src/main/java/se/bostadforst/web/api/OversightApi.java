package se.bostadforst.web.api;

import java.nio.charset.StandardCharsets;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import se.bostadforst.access.CaseNotFound;
import se.bostadforst.oversight.Oversight;
import se.bostadforst.oversight.OversightCsv;
import se.bostadforst.oversight.Report;

/** The figures behind Cockpit's page "Uppföljning", also as a file. */
@RestController
class OversightApi {

    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);

    private final Oversight oversight;

    OversightApi(Oversight oversight) {
        this.oversight = oversight;
    }

    @GetMapping("/api/oversight")
    Report report() {
        return oversight.today();
    }

    @GetMapping("/api/oversight.csv")
    ResponseEntity<byte[]> file() {
        var report = oversight.today();
        return ResponseEntity.ok()
                .contentType(CSV)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("uppfoljning-" + report.on() + ".csv")
                                .build()
                                .toString())
                .body(OversightCsv.of(report).getBytes(StandardCharsets.UTF_8));
    }

    @ExceptionHandler(CaseNotFound.class)
    ResponseEntity<CaseApi.Refused> closed(CaseNotFound refused) {
        return UnreadableAdvice.answer(HttpStatus.NOT_FOUND, "Refused", refused.getMessage());
    }
}
