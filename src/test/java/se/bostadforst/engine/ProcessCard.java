package se.bostadforst.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A page in Markdown as its reader sees it: headings, the steps under each, and where its links lead. */
record ProcessCard(Path file, List<String> lines) {

    /** One row of a card's table. */
    record Step(String name, String id, String doneBy) {}

    private static final Pattern HEADING = Pattern.compile("#{1,6} (.+)");
    private static final Pattern ROW = Pattern.compile("\\| ([^|]+) \\| `([A-Za-z_]+)` \\| ([^|]+) \\|");
    private static final Pattern LINK = Pattern.compile("]\\(([^)\\s]+)\\)");

    static ProcessCard read(Path file) {
        try {
            return new ProcessCard(file, Files.readAllLines(file));
        } catch (IOException e) {
            throw new UncheckedIOException("Filen " + file + " saknas eller går inte att läsa.", e);
        }
    }

    /** The rows between the heading and the next one. */
    List<Step> stepsUnder(String heading) {
        var steps = new ArrayList<Step>();
        boolean inside = false;
        for (var line : lines) {
            var title = HEADING.matcher(line);
            var row = ROW.matcher(line);
            if (title.matches()) {
                inside = title.group(1).equals(heading);
            } else if (inside && row.matches()) {
                steps.add(new Step(row.group(1), row.group(2), row.group(3)));
            }
        }
        return steps;
    }

    /** Every link and picture that stays in the repository. */
    List<String> links() {
        return LINK.matcher(String.join("\n", lines))
                .results()
                .map(link -> link.group(1))
                .filter(link -> !link.matches("https?:.*|mailto:.*"))
                .toList();
    }

    /** Whether the link leads to a file, and to a heading of it where it names one. */
    boolean leadsSomewhere(String link) {
        int hash = link.indexOf('#');
        var path = hash < 0 ? link : link.substring(0, hash);
        var target = path.isEmpty() ? file : file.resolveSibling(path).normalize();
        return Files.exists(target) && (hash < 0 || read(target).anchors().anyMatch(link.substring(hash + 1)::equals));
    }

    /** The address that Git hosts give a heading. */
    static String anchor(String heading) {
        return heading.toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N} _-]", "")
                .replace(' ', '-');
    }

    private Stream<String> anchors() {
        return lines.stream()
                .map(HEADING::matcher)
                .filter(title -> title.matches())
                .map(title -> anchor(title.group(1)));
    }
}
