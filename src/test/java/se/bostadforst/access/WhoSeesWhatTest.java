package se.bostadforst.access;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;

/** The table in {@code docs/personuppgifter.md} says what {@code access/catalogue.csv} does. */
class WhoSeesWhatTest {

    private static final Path DOCUMENT = Path.of("docs/personuppgifter.md");
    private static final List<String> CLASSES = List.of(
            "C0", "C1", "C2", "C3", "C4", "C5", "C6", "C7", "C8", "C9", "C10", "C12", "A1", "A2", "A3", "A4", "A5",
            "A6", "A7", "A8", "A9", "A12", "A13");
    private static final Map<String, String> CONDITIONS = Map.of(
            "OWN_UNIT",
            "E",
            "OWN_CASE",
            "D",
            "CONSENT",
            "S",
            "CALLED_IN",
            "I",
            "ON_CALL",
            "J",
            "BREAK_GLASS",
            "N",
            "ALL",
            "alla");
    private static final Map<String, String> RIGHTS =
            Map.of("READ", "läser", "READ WRITE", "läser och skriver", "WRITE", "skriver", "NUMBER", "antal");

    @Test
    void the_document_shows_the_catalogue() throws IOException {
        var rows = CsvResource.rows("access/catalogue.csv");
        var roles = rows.stream().collect(groupingBy(row -> row.get("role"), LinkedHashMap::new, Collectors.toList()));

        assertThat(rows).extracting(row -> row.get("data_class")).isSubsetOf(CLASSES);
        try (var lines = Files.lines(DOCUMENT)) {
            assertThat(lines.filter(line -> line.matches("\\| [^|]+ \\| `[a-z_]+` \\|.*")))
                    .containsExactlyElementsOf(roles.entrySet().stream()
                            .map(role -> line(role.getKey(), role.getValue()))
                            .toList());
        }
    }

    private static String line(String role, List<CSVRecord> rows) {
        var cells = CLASSES.stream()
                .map(dataClass -> cell(rows.stream()
                        .filter(row -> dataClass.equals(row.get("data_class")))
                        .toList()));
        var label = new RoleCatalogue().role(role).orElseThrow().label();
        return Stream.concat(Stream.of(label, "`" + role + "`"), cells).collect(joining(" | ", "| ", " |"));
    }

    private static String cell(List<CSVRecord> rows) {
        var rights = rows.stream().map(row -> row.get("right")).collect(Collectors.toCollection(TreeSet::new));
        var conditions = rows.stream()
                .map(row -> CONDITIONS.get(row.get("condition")))
                .distinct()
                .collect(joining(", "));
        return rights.isEmpty() ? "–" : RIGHTS.get(String.join(" ", rights)) + " (" + conditions + ")";
    }
}
