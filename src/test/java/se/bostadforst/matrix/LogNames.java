package se.bostadforst.matrix;

import java.util.Map;
import se.bostadforst.matrix.Expectations.Line;

/** What is read or changed about one case, by the name it should have in the read log. */
final class LogNames {

    /** What a page about one case is called in the read log, by its line's scope. */
    private static final Map<String, String> PAGES = Map.ofEntries(
            Map.entry("case", "case"),
            Map.entry("papers", "documents"),
            Map.entry("month", "meetings"),
            Map.entry("chef", "readings"),
            Map.entry("rent", "rents"),
            Map.entry("debt", "debts"),
            Map.entry("disturbance", "complaints"),
            Map.entry("appeals", "appeals"),
            Map.entry("remains", "own-contract"),
            Map.entry("oncall", "oncall-card"),
            Map.entry("plan", "crisis-plan"),
            Map.entry("joured", "oncall"));

    /** What a change of one case is called there, by its line's scope. */
    private static final Map<String, String> CHANGES = Map.of(
            "hyra", "rent-change", "guide", "debt-change", "reporter", "complaint-change", "judge", "complaint-ruling");

    private LogNames() {}

    /** What a page about one case is called in the read log. */
    static String page(Line line) {
        return PAGES.entrySet().stream()
                .filter(page -> line.in(page.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(null);
    }

    /** What a change of one case is called there. */
    static String changes(Line line, String path) {
        if (line.in("appellate")) {
            return path.endsWith("/withdrawal") ? "withdraw-appeal" : "receive-appeal";
        }
        return line.in("handler")
                ? path.contains("/consents/") ? "withdraw-consent" : "withdrawal"
                : CHANGES.entrySet().stream()
                        .filter(change -> line.in(change.getKey()))
                        .map(Map.Entry::getValue)
                        .findFirst()
                        .orElse(null);
    }
}
