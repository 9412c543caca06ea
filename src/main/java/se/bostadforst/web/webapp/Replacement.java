package se.bostadforst.web.webapp;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.springframework.core.io.ClassPathResource;

/**
 * A text of a shipped web app and what is served instead of it; the lists are {@code webapp/*.patch}, readable as they stand.
 *
 * @param times how often the shipped text occurs; any other number means another version of the web app, and nothing is served at all
 */
record Replacement(String shipped, String served, int times) {

    /** The replacements of {@code webapp/<name>.patch}, in its order. */
    static List<Replacement> listed(String name) {
        var replacements = new ArrayList<Replacement>();
        var times = 1;
        String shipped = null;
        for (var line : contents("webapp/" + name + ".patch").split("\n")) {
            if (line.startsWith("times ")) {
                times = Integer.parseInt(line.substring("times ".length()).strip());
            } else if (line.startsWith("- ")) {
                shipped = line.substring(2);
            } else if (line.startsWith("+ ") && shipped != null) {
                replacements.add(new Replacement(shipped, line.substring(2), times));
                shipped = null;
                times = 1;
            } else if (!line.isBlank() && !line.startsWith("#")) {
                throw new IllegalStateException("webapp/" + name + ".patch: cannot read the line " + line);
            }
        }
        return List.copyOf(replacements);
    }

    /** The whole text with every replacement made, each exactly as often as it says. */
    static String all(List<Replacement> replacements, String name, String text) {
        var changed = text;
        for (var replacement : replacements) {
            changed = replacement.in(name, changed);
        }
        return changed;
    }

    private String in(String name, String text) {
        var found = 0;
        for (var at = text.indexOf(shipped); at >= 0; at = text.indexOf(shipped, at + shipped.length())) {
            found++;
        }
        if (found != times) {
            throw new IllegalStateException(
                    "%s: expected %d times, found %d times: %s. Is this another Camunda version? See webapp/*.patch"
                            .formatted(name, times, found, shipped));
        }
        return text.replace(shipped, served);
    }

    static String contents(String resource) {
        try {
            return new ClassPathResource(resource).getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + resource, e);
        }
    }
}
