package se.bostadforst.browser;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * What the tests photograph. Every picture is kept under {@code target/pictures}; with {@code -Dbostadforst.pictures=docs/bilder} those that
 * a guide or the README shows are renewed there as well, so that a new picture is named in a guide first and photographed afterwards.
 */
public final class Pictures {

    private static final Path LATEST = Path.of("target", "pictures");
    private static final Path HOUSE = Path.of("docs", "bilder");
    private static final Path ROOT = Path.of(System.getProperty("bostadforst.pictures", LATEST.toString()));
    private static final Pattern IMAGE = Pattern.compile("!\\[([^\\]]*)]\\(([^)\\s]+\\.png)\\)");
    private static final Map<String, Path> SHOWN = shown();

    /** A picture in a guide. */
    public record Shown(Path guide, String words, Path file) {}

    private Pictures() {}

    /** Photographs what stands on the screen now. */
    public static void take(Page page, String name) {
        var picture = page.screenshot(new Page.ScreenshotOptions().setPath(LATEST.resolve(name + ".png")));
        var place = SHOWN.get(name);
        if (place != null && !ROOT.equals(LATEST)) {
            try {
                var file = ROOT.resolve(HOUSE.relativize(place));
                Files.createDirectories(file.getParent());
                Files.write(file, picture);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** Every picture that a guide or the README shows, with its words. */
    public static List<Shown> inGuides() {
        try (var guides = Files.walk(Path.of("docs"))) {
            return java.util.stream.Stream.concat(java.util.stream.Stream.of(Path.of("README.md")), guides)
                    .filter(file -> file.toString().endsWith(".md"))
                    .sorted()
                    .flatMap(guide -> IMAGE.matcher(text(guide))
                            .results()
                            .map(image -> new Shown(
                                    guide,
                                    image.group(1),
                                    guide.resolveSibling(image.group(2)).normalize())))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, Path> shown() {
        var places = new TreeMap<String, Path>();
        inGuides()
                .forEach(shown ->
                        places.put(shown.file().getFileName().toString().replace(".png", ""), shown.file()));
        return places;
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
