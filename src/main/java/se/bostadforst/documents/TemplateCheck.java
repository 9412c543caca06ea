package se.bostadforst.documents;

import java.util.ArrayDeque;
import java.util.Optional;
import java.util.regex.Pattern;

/** Finds what an editor of a page most often gets wrong, which the template engine would print as text or explain in English. */
final class TemplateCheck {

    private record Open(String name, int line) {}

    private static final Pattern BRACES = Pattern.compile("\\{\\{(.*?)}}|\\{\\{|}}", Pattern.DOTALL);
    private static final Pattern NAME = Pattern.compile("[#^/]?\\s*[\\p{L}\\d]+(?:\\.[\\p{L}\\d]+)*\\s*");

    private TemplateCheck() {}

    /** The first fault, as a Swedish sentence. */
    static Optional<String> fault(String page) {
        var open = new ArrayDeque<Open>();
        var found = BRACES.matcher(page);
        while (found.find()) {
            var line = 1
                    + (int) page.substring(0, found.start())
                            .chars()
                            .filter(c -> c == '\n')
                            .count();
            if (found.group(1) == null) {
                return Optional.of("klamrarna {{ och }} hör inte ihop på rad %d.".formatted(line));
            }
            var inside = found.group(1).strip();
            if (inside.startsWith("!")) {
                continue;
            }
            if (!NAME.matcher(inside).matches()) {
                return Optional.of(
                        "bara {{namn}}, {{#namn}}, {{^namn}} och {{/namn}} får stå mellan klamrarna, och på rad %d står något annat."
                                .formatted(line));
            }
            var name = inside.substring(inside.matches("[#^/].*") ? 1 : 0).strip();
            if (inside.startsWith("#") || inside.startsWith("^")) {
                open.push(new Open(name, line));
            } else if (inside.startsWith("/")
                    && (open.isEmpty() || !open.pop().name().equals(name))) {
                return Optional.of("{{/%s}} på rad %d avslutar något annat än det som är öppet.".formatted(name, line));
            }
        }
        return open.isEmpty()
                ? Optional.empty()
                : Optional.of("{{#%s}} på rad %d avslutas aldrig med {{/%s}}."
                        .formatted(
                                open.peek().name(),
                                open.peek().line(),
                                open.peek().name()));
    }
}
