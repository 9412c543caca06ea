package se.bostadforst.web.webapp;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * The web apps' files that are not served as shipped: Swedish forms that leave nothing in the browser, and a release mark on every
 * address so that no browser mixes old and new files. Computed once at start; a shipped text that is not found stops the start.
 */
@Component
class ServedWebapp {

    static final String SHIPPED = "META-INF/resources/webjars/camunda/";
    static final List<String> APPS = List.of("tasklist", "cockpit", "admin", "welcome");

    private static final String VERSION = "7.24.0";
    private static final List<String> WITH_PATCHES_OF_THEIR_OWN = List.of("tasklist", "cockpit", "admin");
    private static final String OUR_STYLES =
            "<link rel=\"stylesheet\" href=\"/bf/webapps.css?bust=%s\"><link rel=\"stylesheet\" href=\"/bf/demo.css\">";

    private final String release = release();
    private final Map<String, String> files = Stream.of(
                    Stream.of(Map.entry(
                            "lib/deps.js",
                            patched(
                                    "lib/deps.js",
                                    Stream.of("form-js", "diagrams")
                                            .flatMap(list -> Replacement.listed(list).stream())
                                            .toList()))),
                    APPS.stream().map(app -> Map.entry(bootstrap(app), patched(bootstrap(app), script(app)))),
                    APPS.stream().map(app -> Map.entry(index(app), patched(index(app), page(app)))))
            .flatMap(entries -> entries)
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

    /** The text of a file below {@code /camunda/}, such as {@code lib/deps.js}. */
    String text(String file) {
        var text = files.get(file);
        if (text == null) {
            throw new IllegalArgumentException(file + " is served as shipped");
        }
        return text;
    }

    static String bootstrap(String app) {
        return "app/" + app + "/camunda-" + app + "-bootstrap.js";
    }

    static String index(String app) {
        return "app/" + app + "/index.html";
    }

    private List<Replacement> script(String app) {
        var marks = Stream.of(new Replacement("\"" + VERSION + "\"", "\"" + marked() + "\"", 7));
        var own = WITH_PATCHES_OF_THEIR_OWN.contains(app) ? Replacement.listed(app) : List.<Replacement>of();
        return Stream.of(marks, Replacement.listed("every-app").stream(), own.stream())
                .flatMap(replacements -> replacements)
                .toList();
    }

    private List<Replacement> page(String app) {
        var styles = "styles/user-styles.css?bust=" + marked() + "\">";
        return Stream.concat(
                        Replacement.listed("index-" + app).stream(),
                        Stream.of(
                                new Replacement("?bust=" + VERSION, "?bust=" + marked(), 5),
                                new Replacement(styles, styles + OUR_STYLES.formatted(release), 1)))
                .toList();
    }

    private String marked() {
        return VERSION + "-" + release;
    }

    private static String patched(String file, List<Replacement> replacements) {
        return Replacement.all(replacements, file, Replacement.contents(SHIPPED + file));
    }

    /** Twelve signs that change when any file of ours or of the web apps does. */
    private static String release() {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            var resolver = new PathMatchingResourcePatternResolver();
            var files = Stream.concat(
                    Arrays.stream(resolver.getResources("classpath*:" + SHIPPED + "app/**/*.*")),
                    Stream.concat(
                            Arrays.stream(resolver.getResources("classpath*:webapp/*.patch")),
                            Arrays.stream(resolver.getResources("classpath*:static/bf/*.css"))));
            for (var file : files.filter(Resource::isReadable)
                    .sorted(Comparator.comparing(Resource::toString))
                    .toList()) {
                digest.update(file.getContentAsByteArray());
            }
            return HexFormat.of().formatHex(digest.digest(), 0, 6);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the web apps", e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
