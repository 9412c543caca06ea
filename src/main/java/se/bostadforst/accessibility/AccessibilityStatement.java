package se.bostadforst.accessibility;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Service;
import se.bostadforst.access.CsvResource;

/** Tillgänglighetsredogörelsen (DOS-lagen, lag 2018:1937, 13 §): the last walk and the known faults, read once at start. */
@Service
public class AccessibilityStatement {

    private final Summary summary;
    private final List<KnownFault> known = CsvResource.rows("accessibility/known.csv").stream()
            .map(row -> new KnownFault(
                    row.get("place"),
                    row.get("what"),
                    row.get("why"),
                    !row.get("rule").isEmpty()))
            .toList();

    AccessibilityStatement(ObjectMapper json) {
        try (var stream = new ClassPathResource("accessibility/summary.json").getInputStream()) {
            summary = json.readValue(stream, Summary.class);
        } catch (IOException e) {
            throw new UncheckedIOException("accessibility/summary.json cannot be read", e);
        }
    }

    public Summary summary() {
        return summary;
    }

    public List<KnownFault> known() {
        return known;
    }
}
