package se.bostadforst.browser;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import se.bostadforst.access.CsvResource;

/**
 * Every page of our own and who looks at it: {@code accessibility/pages.csv}. A new page is a line there: its route as in
 * {@code door/allowed.csv}; {@code page} is no for what is not a page; {@code who} is empty for nobody signed in; {@code case} says whose
 * case fills in {@code {caseNumber}} (home: living in the flat, admission: on its way in); {@code address} where it is not the route.
 */
final class AccessibilityPages {

    /** A page as one person opens it. */
    record Line(String route, boolean page, String who, String caseOf, String path) {

        /** Where it is, for these cases. */
        String address(Map<String, String> cases) {
            return path.replace("{caseNumber}", cases.getOrDefault(caseOf, ""));
        }
    }

    /** Camunda's own pages are looked at one by one in the test; the rest is no page. */
    private static final List<String> NO_PAGES = List.of("/api/", "/actuator/", "/camunda/", "/engine-rest/");

    private AccessibilityPages() {}

    static List<Line> lines() {
        return CsvResource.rows("accessibility/pages.csv").stream()
                .map(row -> new Line(
                        row.get("route"),
                        "yes".equals(row.get("page")),
                        row.get("who"),
                        row.get("case"),
                        Optional.of(row.get("address"))
                                .filter(address -> !address.isEmpty())
                                .orElse(row.get("route"))))
                .toList();
    }

    /** Those that are pages, by who opens them. */
    static Map<String, List<Line>> byVisitor() {
        return lines().stream()
                .filter(Line::page)
                .collect(Collectors.groupingBy(Line::who, java.util.LinkedHashMap::new, Collectors.toList()));
    }

    /** What is counted: the pages, however many open them. */
    static long count() {
        return lines().stream().filter(Line::page).map(Line::route).distinct().count();
    }

    /** The routes of the door that may answer with a page. */
    static List<String> routesOfTheDoor() {
        return CsvResource.rows("door/allowed.csv").stream()
                .filter(row -> row.get("methods").contains("GET"))
                .map(row -> row.get("path"))
                .filter(path -> NO_PAGES.stream().noneMatch(path::startsWith))
                .distinct()
                .toList();
    }
}
