package se.bostadforst.web.door;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.server.PathContainer;
import org.springframework.stereotype.Component;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;
import se.bostadforst.access.CsvResource;

/**
 * The allow-list of {@code door/allowed.csv}: what Tasklist, Cockpit, Admin, Modeler and our own pages really call, and nothing else. In
 * a path {@code {id}} and {@code {resource}} stand for an engine id and {@code {definition}} for a definition's, so that a route with a word
 * in that place ({@code /task/count}) is another route; {@code {self}} is the caller's own user id.
 */
@Component
class DoorList {

    /** A line of the list. */
    record Line(Audience audience, Set<String> methods, PathPattern pattern) {

        boolean covers(String method, PathContainer path, Caller caller) {
            if (!methods.contains("HEAD".equals(method) ? "GET" : method)) {
                return false;
            }
            var match = pattern.matchAndExtract(path);
            return match != null
                    && match.getUriVariables()
                            .getOrDefault(SELF, String.valueOf(caller.userId()))
                            .equals(String.valueOf(caller.userId()));
        }
    }

    /** What the list says about a request. */
    enum Ruling {
        OPEN,
        SIGN_IN_FIRST,
        CLOSED
    }

    private static final String SELF = "self";

    private static final String ENGINE_ID = "(?=.*\\d)[0-9A-Za-z-]{1,64}";
    private static final Map<String, String> IDS = Map.of(
            "{id}", "{id:" + ENGINE_ID + "}",
            "{resource}", "{resource:" + ENGINE_ID + "}",
            "{definition}", "{definition:[A-Za-z0-9_-]+:\\d+:[0-9A-Za-z-]+}");

    private final List<Line> lines;

    @Autowired
    DoorList() {
        var parser = new PathPatternParser();
        lines = CsvResource.rows("door/allowed.csv").stream()
                .map(row -> new Line(
                        Audience.valueOf(row.get("audience")),
                        Arrays.stream(row.get("methods").split(" ")).collect(Collectors.toUnmodifiableSet()),
                        parser.parse(withIds(row.get("path")))))
                .toList();
    }

    /** Other lines than the file's: to see what each is worth. */
    DoorList(List<Line> lines) {
        this.lines = lines;
    }

    Ruling rule(String method, String path, Caller caller) {
        if (!Paths.isPlain(path)) {
            return Ruling.CLOSED;
        }
        var container = PathContainer.parsePath(path);
        var covering = lines.stream()
                .filter(line -> line.covers(method, container, caller))
                .toList();
        if (covering.stream().anyMatch(line -> line.audience().admits(caller.signedIn(), caller.groupIds()))) {
            return Ruling.OPEN;
        }
        return caller.signedIn() || covering.isEmpty() ? Ruling.CLOSED : Ruling.SIGN_IN_FIRST;
    }

    private static String withIds(String path) {
        var precise = path;
        for (var id : IDS.entrySet()) {
            precise = precise.replace(id.getKey(), id.getValue());
        }
        return precise;
    }

    List<Line> lines() {
        return lines;
    }
}
