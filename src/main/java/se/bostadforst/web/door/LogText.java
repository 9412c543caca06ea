package se.bostadforst.web.door;

import java.util.Arrays;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.bostadforst.access.CsvResource;

/**
 * What a stranger wrote, fit for one log line: a path may hold a name or a number that somebody typed where it does not belong, and the log
 * holds no word about a person. Only the words of known routes, ids and case numbers are repeated.
 */
final class LogText {

    private static final int LONGEST = 200;

    /** Words of the engine's routes that are shut, so that the log can tell what was tried. */
    private static final Stream<String> SHUT = Stream.of(
            "attachment",
            "bpmnError",
            "bpmnEscalation",
            "comment",
            "complete",
            "delegate",
            "env",
            "execution",
            "localVariables",
            "message",
            "metrics",
            "migration",
            "modification",
            "resolve",
            "setup",
            "signal",
            "start",
            "variables",
            "welcome");

    private static final Set<String> WORDS = Stream.concat(
                    SHUT,
                    CsvResource.rows("door/allowed.csv").stream()
                            .flatMap(row -> Arrays.stream(row.get("path").split("[/{}:()|]"))))
            .filter(word -> word.matches("[A-Za-z][A-Za-z.-]*"))
            .collect(Collectors.toUnmodifiableSet());

    private static final Pattern ID = Pattern.compile(
            "BF-[0-9]{4}-[0-9]{4,6}|(?:[a-z-]{1,40}:[0-9]{1,4}:)?(?=(?:[a-z]*[0-9]){4})[0-9a-z]{17}|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private LogText() {}

    static String of(String path) {
        var known = Arrays.stream(path.split("/", -1))
                .map(part -> part.isEmpty()
                                || WORDS.contains(part)
                                || ID.matcher(part).matches()
                        ? part
                        : "*")
                .collect(Collectors.joining("/"));
        return known.length() <= LONGEST ? known : known.substring(0, LONGEST) + "…";
    }
}
