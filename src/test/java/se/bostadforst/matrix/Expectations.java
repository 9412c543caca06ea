package se.bostadforst.matrix;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.bostadforst.access.CsvResource;

/**
 * The second opinion about who may go where: {@code matrix/expectations.csv}, written by hand from {@code security.md} and
 * {@code domain.md} and not from the door's own list. The line that says most about a route counts for it.
 */
public final class Expectations {

    /** Who the table speaks of. */
    public enum Who {
        ANYONE,
        SIGNED_IN,
        LEADER,
        COCKPIT,
        OPERATIONS,
        ADMIN,
        DESIGNER,
        NOBODY,
        CONTAINER
    }

    /** A line of the table; {@code path} is one spelling of it, for a line may stand for several prefixes. */
    public record Line(
            int number, Who who, Set<String> verbs, String path, String kind, Set<Integer> answers, Set<String> scope) {

        public boolean slashed() {
            return path.length() > 1 && path.endsWith("/");
        }

        boolean in(String relation) {
            return scope.contains(relation);
        }
    }

    private static final Map<String, List<String>> PREFIXES = Map.of(
            "E", List.of("/camunda/api/engine/engine/default"),
            "R", List.of("/engine-rest"),
            "N", List.of("/engine-rest/engine/default"),
            "RN", List.of("/engine-rest", "/engine-rest/engine/default"),
            "X", List.of("/camunda/api/engine/engine/default", "/engine-rest", "/engine-rest/engine/default"));
    private static final Set<String> NOT_HTTP = Set.of("SERVLET", "FILTER", "RESOURCES");

    private final List<Line> lines = new ArrayList<>();
    private final Set<Integer> used = new HashSet<>();
    private final Map<String, Pattern> spellings = new HashMap<>();

    public Expectations() {
        var number = 1;
        for (var row : CsvResource.rows("matrix/expectations.csv")) {
            number++;
            var path = row.get("path");
            var cut = path.indexOf('/');
            for (var prefix : cut > 0 ? PREFIXES.get(path.substring(0, cut)) : List.of("")) {
                lines.add(new Line(
                        number,
                        Who.valueOf(row.get("who")),
                        words(row.get("verbs")),
                        prefix + path.substring(cut),
                        row.get("kind"),
                        words(row.get("answer")).stream().map(Integer::valueOf).collect(Collectors.toSet()),
                        words(row.get("scope"))));
            }
        }
    }

    private static Set<String> words(String text) {
        return Arrays.stream(text.split(" ")).filter(word -> !word.isEmpty()).collect(Collectors.toSet());
    }

    /** The line for a route as {@link RunningRoutes} writes it, if there is one. */
    public Optional<Line> of(String route) {
        var cut = route.indexOf(' ');
        var verb = route.substring(0, cut);
        var path = route.substring(cut + 1);
        var found = lines.stream()
                .filter(line -> line.verbs().contains("*") || line.verbs().contains(verb))
                .filter(line -> NOT_HTTP.contains(verb) ? line.path().equals(path) : covers(line.path(), path))
                .filter(line -> NOT_HTTP.contains(verb) == (line.who() == Who.CONTAINER))
                .max(Comparator.comparing(
                        line -> weight(line.path()) + (line.verbs().contains("*") ? "a" : "b")));
        found.ifPresent(line -> used.add(line.number()));
        return found;
    }

    /** True when the table lets a person with these groups in, whatever is behind the door. */
    public static boolean admits(Who who, boolean signedIn, Collection<String> groups) {
        return switch (who) {
            case ANYONE -> true;
            case SIGNED_IN -> signedIn;
            case LEADER -> signedIn && groups.contains("projektledare");
            case COCKPIT ->
                signedIn && Stream.of("projektledare", "drift", "camunda-admin").anyMatch(groups::contains);
            case OPERATIONS -> signedIn && Stream.of("drift", "camunda-admin").anyMatch(groups::contains);
            case ADMIN -> signedIn && groups.contains("camunda-admin");
            case DESIGNER -> signedIn && groups.contains("processdesigner");
            case NOBODY, CONTAINER -> false;
        };
    }

    /** Lines that no route asked for. */
    List<String> dead() {
        return lines.stream()
                .filter(line -> !used.contains(line.number()))
                .map(line -> line.number() + ": " + line.verbs() + " " + line.path())
                .toList();
    }

    public List<Line> lines() {
        return lines;
    }

    private boolean covers(String pattern, String path) {
        return spellings
                .computeIfAbsent(pattern, Expectations::spelling)
                .matcher(path.replaceAll("(?<=.)/$", ""))
                .matches();
    }

    /** {@code {id}} is an engine's id, which has a figure in it: a word in its place is another route, though the engine might take it. */
    private static Pattern spelling(String pattern) {
        var regex = Arrays.stream(pattern.replaceAll("(?<=.)/$", "").split("/"))
                .map(part -> part.equals("**")
                        ? "**"
                        : part.equals("{id}")
                                ? "(?:\\{[^/]+|[^/]*\\d[^/]*)"
                                : part.startsWith("{") ? "[^/]+" : Pattern.quote(part))
                .collect(Collectors.joining("/"))
                .replace("/**", "(?:/.*)?");
        return Pattern.compile(regex.isEmpty() ? "/" : regex);
    }

    /** Words say more than a place for any word, and that more than anything at all. */
    private static String weight(String pattern) {
        return Arrays.stream(pattern.split("/"))
                .map(part -> part.equals("**") ? "a" : part.startsWith("{") ? "b" : "c")
                .collect(Collectors.joining());
    }
}
