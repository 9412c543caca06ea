package se.bostadforst.browser;

import com.microsoft.playwright.Page;
import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.DataBufferByte;
import java.awt.image.IndexColorModel;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.imageio.ImageIO;

/**
 * What the tests photograph. Every picture is kept under {@code target/pictures}; with {@code -Dbostadforst.pictures=docs/bilder} those that
 * a guide or the README shows are renewed there as well, so that a new picture is named in a guide first and photographed afterwards.
 */
public final class Pictures {

    private static final Path LATEST = Path.of("target", "pictures");
    private static final Path HOUSE = Path.of("docs", "bilder");
    private static final Path ROOT = Path.of(System.getProperty("bostadforst.pictures", LATEST.toString()));
    private static final int COLOURS = 256;
    private static final Pattern IMAGE = Pattern.compile("!\\[([^\\]]*)]\\(([^)\\s]+\\.png)\\)");
    private static final Map<String, Path> SHOWN = shown();

    /** A picture in a guide. */
    public record Shown(Path guide, String words, Path file) {}

    private Pictures() {}

    /** Photographs what stands on the screen now. This machine's browser is English: it writes a day as the page's language does when the day is set. */
    public static void take(Page page, String name) {
        page.evaluate("""
                () => document.querySelectorAll('input[type=date]').forEach(day => {
                  const value = day.value;
                  day.value = '';
                  day.value = value;
                })""");
        var picture = page.screenshot(new Page.ScreenshotOptions().setPath(LATEST.resolve(name + ".png")));
        var place = SHOWN.get(name);
        if (place != null && !ROOT.equals(LATEST)) {
            try {
                var file = ROOT.resolve(HOUSE.relativize(place));
                Files.createDirectories(file.getParent());
                Files.write(file, fewColours(picture));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** Every picture that a guide or the README shows, with its words. */
    public static List<Shown> inGuides() {
        try (var guides = Files.walk(Path.of("docs"))) {
            return Stream.concat(Stream.of(Path.of("README.md")), guides)
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

    /** With the commonest colours only, which is a third of the bytes; the rest are shades at the edges of letters. */
    private static byte[] fewColours(byte[] png) throws IOException {
        var picture = ImageIO.read(new ByteArrayInputStream(png));
        var pixels = picture.getRGB(0, 0, picture.getWidth(), picture.getHeight(), null, 0, picture.getWidth());
        var counted = new HashMap<Integer, Integer>();
        for (int pixel : pixels) {
            counted.merge(pixel, 1, Integer::sum);
        }
        var palette = counted.entrySet().stream()
                .sorted(Map.Entry.<Integer, Integer>comparingByValue().reversed())
                .limit(COLOURS)
                .mapToInt(Map.Entry::getKey)
                .toArray();
        var nearest = new HashMap<Integer, Byte>();
        var indexed = new BufferedImage(
                picture.getWidth(),
                picture.getHeight(),
                BufferedImage.TYPE_BYTE_INDEXED,
                new IndexColorModel(8, palette.length, palette, 0, false, -1, DataBuffer.TYPE_BYTE));
        var places = ((DataBufferByte) indexed.getRaster().getDataBuffer()).getData();
        for (int i = 0; i < pixels.length; i++) {
            places[i] = nearest.computeIfAbsent(pixels[i], colour -> nearest(colour, palette));
        }
        var out = new ByteArrayOutputStream();
        ImageIO.write(indexed, "png", out);
        return out.toByteArray();
    }

    private static byte nearest(int colour, int... palette) {
        int best = 0;
        for (int i = 1; i < palette.length; i++) {
            if (distance(colour, palette[i]) < distance(colour, palette[best])) {
                best = i;
            }
        }
        return (byte) best;
    }

    private static int distance(int one, int other) {
        int sum = 0;
        for (int shift = 0; shift <= 16; shift += 8) {
            int apart = (one >> shift & 0xff) - (other >> shift & 0xff);
            sum += apart * apart;
        }
        return sum;
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
