package se.bostadforst.report;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What the suite found out about the foundation, as figures somebody can read: a test writes its part when it has measured, and
 * {@link ReportPage} makes one Swedish page of all parts. The parts of earlier runs stay until the same test runs again.
 */
public final class FoundationReport {

    static final Path FOLDER = Path.of("target/foundation-report");

    private static final ObjectMapper JSON = new ObjectMapper();

    /** The chapters, in the order of the page. */
    public enum Chapter {
        ATTACKS("Angrepp"),
        MATRIX("Behörighetsmatrisen"),
        RULES("Regler borttagna en och en"),
        CANARY("Kanariefåglar och förfalskningar"),
        BAD_INPUT("Felaktig inmatning"),
        RACES("Kapplöpningar"),
        GATE("Grinden mot modelleringsfel"),
        READ_LOG("Läsloggen"),
        COST("Vad det kostar");

        private final String title;

        Chapter(String title) {
            this.title = title;
        }

        String title() {
            return title;
        }
    }

    /** One measured value: what it is, what it became, and what it should be. */
    public record Figure(String name, String value, String goal, boolean met) {}

    /** Rows under a heading. */
    public record Table(String heading, List<String> columns, List<List<String>> rows) {}

    /** What one test contributes. */
    public record Part(Chapter chapter, String name, List<Figure> figures, List<Table> tables, List<String> notes) {

        /** A value without a goal. */
        public Part figure(String name, Object value) {
            return figure(name, value, "", true);
        }

        /** A value with the goal it was held against. */
        public Part figure(String name, Object value, String goal, boolean met) {
            figures.add(new Figure(name, String.valueOf(value), goal, met));
            return this;
        }

        public Part table(String heading, List<String> columns, List<List<String>> rows) {
            tables.add(new Table(heading, columns, rows));
            return this;
        }

        public Part note(String sentence) {
            notes.add(sentence);
            return this;
        }

        /** Writes the part down, in place of the same test's earlier one. */
        public void save() {
            try {
                Files.createDirectories(FOLDER);
                JSON.writerWithDefaultPrettyPrinter()
                        .writeValue(
                                FOLDER.resolve(chapter.name() + "-" + name + ".json")
                                        .toFile(),
                                this);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private FoundationReport() {}

    /** Begins a part. */
    public static Part part(Chapter chapter, Class<?> test) {
        return part(chapter, test.getSimpleName());
    }

    /** Begins a part with a name of its own. */
    public static Part part(Chapter chapter, String name) {
        return new Part(chapter, name, new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    }

    static List<Part> saved() {
        if (!Files.isDirectory(FOLDER)) {
            return List.of();
        }
        try (var files = Files.newDirectoryStream(FOLDER, "*.json")) {
            var parts = new ArrayList<Part>();
            for (var file : files) {
                parts.add(JSON.readValue(file.toFile(), Part.class));
            }
            parts.sort(java.util.Comparator.comparing(Part::chapter).thenComparing(Part::name));
            return parts;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
