package se.bostadforst.browser;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.web.util.HtmlUtils;
import se.bostadforst.access.CsvResource;

/**
 * What one walk has looked at and found: a page in Swedish and a summary under {@code target/accessibility-report}. With
 * {@code -Dbostadforst.accessibility.renew=true} the summary is also what the page {@code /tillganglighet} tells from now on.
 */
final class AccessibilityWalk {

    /** The kinds of things looked at, as the summary counts them. */
    enum Kind {
        PAGE("pages", "Egna sidor"),
        VIEW("views", "Uppgiftslistan, Cockpit och Admin"),
        FORM("forms", "Formulär");

        private final String key;
        private final String label;

        Kind(String key, String label) {
            this.key = key;
            this.label = label;
        }
    }

    /** One thing looked at. */
    private record Look(Kind kind, String name, String how, List<String> faults, List<String> known) {}

    private static final Path REPORT = Path.of("target", "accessibility-report");
    private static final Path SUMMARY = Path.of("src", "main", "resources", "accessibility", "summary.json");

    private final List<Look> looks = new ArrayList<>();

    /**
     * Notes what was found; what {@code accessibility/known.csv} owns up to is counted apart.
     *
     * @return the faults that are not known
     */
    List<String> note(Kind kind, String name, String how, List<Axe.Violation> found, List<String> others) {
        var faults = new ArrayList<>(others);
        var known = new ArrayList<String>();
        for (var violation : found) {
            (isKnown(name, violation) ? known : faults).add(violation.toString());
        }
        looks.add(new Look(kind, name, how, faults, known));
        return faults;
    }

    private static boolean isKnown(String name, Axe.Violation violation) {
        return CsvResource.rows("accessibility/known.csv").stream()
                .anyMatch(row -> violation.rule().equals(row.get("rule"))
                        && name.contains(row.get("place"))
                        && violation.target().contains(row.get("element")));
    }

    long count(Kind kind) {
        return looks.stream()
                .filter(look -> look.kind == kind)
                .map(Look::name)
                .distinct()
                .count();
    }

    /** Writes the report, and the committed summary when it is to be renewed and everything has been walked without a fault. */
    void save() {
        try {
            Files.createDirectories(REPORT);
            Files.writeString(REPORT.resolve("index.html"), page());
            var summary = new ObjectMapper()
                            .enable(SerializationFeature.INDENT_OUTPUT)
                            .writeValueAsString(summary())
                    + "\n";
            Files.writeString(REPORT.resolve("summary.json"), summary);
            var whole = List.of(Kind.values()).stream().allMatch(kind -> count(kind) > 0);
            if (Boolean.getBoolean("bostadforst.accessibility.renew") && whole && faults() == 0) {
                Files.writeString(SUMMARY, summary);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Map<String, Object> summary() {
        var summary = new LinkedHashMap<String, Object>();
        summary.put("walked", today().toString());
        summary.put("engine", Axe.version());
        for (var kind : Kind.values()) {
            summary.put(kind.key, count(kind));
        }
        summary.put("looks", looks.size());
        summary.put("faults", faults());
        summary.put("known", looks.stream().mapToInt(look -> look.known.size()).sum());
        return summary;
    }

    private static LocalDate today() {
        return LocalDate.now(Clock.system(ZoneId.of("Europe/Stockholm")));
    }

    private int faults() {
        return looks.stream().mapToInt(look -> look.faults.size()).sum();
    }

    private String page() {
        var page = new StringBuilder("""
                <!DOCTYPE html><html lang="sv"><head><meta charset="UTF-8"><title>Tillgänglighetsrapport – Bostad först</title>
                <style>body{font:16px/1.5 sans-serif;max-width:70rem;margin:2rem auto;padding:0 1rem;color:#1d2a33}table{border-collapse:collapse;width:100%}
                th,td{text-align:left;vertical-align:top;padding:.3rem .6rem;border-bottom:1px solid #cdd6db}pre{white-space:pre-wrap;margin:0}</style></head>
                <body><main><h1>Tillgänglighetsrapport</h1>
                """);
        page.append("<p>%s, %s. WCAG 2.1 nivå A och AA. %d kontroller, %d fel, %d kända brister.</p>"
                .formatted(
                        today(),
                        Axe.version(),
                        looks.size(),
                        faults(),
                        looks.stream().mapToInt(look -> look.known.size()).sum()));
        for (var kind : Kind.values()) {
            page.append("<h2>%s (%d)</h2><table><thead><tr><th scope=\"col\">Vad</th><th scope=\"col\">Hur</th>"
                    .formatted(kind.label, count(kind)));
            page.append("<th scope=\"col\">Fel</th><th scope=\"col\">Kända brister</th></tr></thead><tbody>\n");
            looks.stream()
                    .filter(look -> look.kind == kind)
                    .forEach(look -> page.append("<tr><th scope=\"row\">%s</th><td>%s</td><td>%s</td><td>%s</td></tr>%n"
                            .formatted(
                                    HtmlUtils.htmlEscape(look.name),
                                    HtmlUtils.htmlEscape(look.how),
                                    cell(look.faults),
                                    cell(look.known))));
            page.append("</tbody></table>\n");
        }
        return page.append("</main></body></html>\n").toString();
    }

    private static String cell(List<String> found) {
        return found.isEmpty() ? "inga" : "<pre>%s</pre>".formatted(HtmlUtils.htmlEscape(String.join("\n", found)));
    }
}
