package se.bostadforst.web.door;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.http.server.PathContainer;
import org.springframework.stereotype.Component;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;
import se.bostadforst.access.CsvResource;

/**
 * The allow-list of {@code door/allowed.csv}: what Tasklist, Cockpit, Admin, Modeler and our own pages really call, and nothing else. The
 * path variable {@code {self}} stands for the caller's own user id.
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
            return match != null && match.getUriVariables().getOrDefault(SELF, String.valueOf(caller.userId())).equals(String.valueOf(caller.userId()));
        }
    }

    /** What the list says about a request. */
    enum Ruling {
        OPEN,
        SIGN_IN_FIRST,
        CLOSED
    }

    private static final String SELF = "self";

    private final List<Line> lines;

    DoorList() {
        var parser = new PathPatternParser();
        lines = CsvResource.rows("door/allowed.csv").stream()
                .map(row -> new Line(
                        Audience.valueOf(row.get("audience")),
                        Arrays.stream(row.get("methods").split(" ")).collect(Collectors.toUnmodifiableSet()),
                        parser.parse(row.get("path"))))
                .toList();
    }

    Ruling rule(String method, String path, Caller caller) {
        if (!Paths.isPlain(path)) {
            return Ruling.CLOSED;
        }
        var container = PathContainer.parsePath(path);
        var covering = lines.stream().filter(line -> line.covers(method, container, caller)).toList();
        if (covering.stream().anyMatch(line -> line.audience().admits(caller.signedIn(), caller.groupIds()))) {
            return Ruling.OPEN;
        }
        return caller.signedIn() || covering.isEmpty() ? Ruling.CLOSED : Ruling.SIGN_IN_FIRST;
    }

    List<Line> lines() {
        return lines;
    }
}
