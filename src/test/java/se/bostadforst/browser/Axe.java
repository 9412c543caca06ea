package se.bostadforst.browser;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.springframework.core.io.ClassPathResource;

/**
 * The accessibility engine axe-core on a page: WCAG 2.1 A and AA, which DOS-lagen asks for through EN 301 549, and the good habits that
 * a screen reader lives by (one main part, one heading of the first level, no step missed among the headings).
 */
final class Axe {

    /**
     * What is wrong with one element.
     *
     * @param where the form that the element stands in, where a page shows several
     */
    record Violation(String rule, String help, String target, String html, String why, String where) {

        @Override
        public String toString() {
            return "%s (%s)%n    %s%n    %s%n    %s".formatted(rule, help, target, html, why);
        }
    }

    private static final String SCRIPT = script();

    private static final String RUN = """
            async place => {
              // half faded in is no contrast; what turns for ever is not waited for
              await Promise.all(document.getAnimations().filter(each => each.effect.getTiming().iterations !== Infinity)
                .map(each => each.finished.catch(() => null)));
              const habits = ['heading-order', 'landmark-one-main', 'page-has-heading-one'];
              const { violations } = await axe.run(place || document, {
                runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'],
                rules: Object.fromEntries(place ? [] : habits.map(rule => [rule, { enabled: true }])),
                resultTypes: ['violations'],
                elementRef: true
              });
              return violations.flatMap(({ id, help, nodes }) => nodes.map(node => ({
                rule: id,
                help,
                target: node.target.join(' '),
                html: node.html.replace(/\\s+/g, ' ').slice(0, 240),
                why: [...node.any, ...node.all, ...node.none].map(check => check.message).join('; ').slice(0, 240),
                where: node.element && node.element.closest('[data-form]') ? node.element.closest('[data-form]').dataset.form : ''
              })));
            }""";

    private Axe() {}

    /** The whole page as it stands. */
    static List<Violation> on(Page page) {
        return on(page, "");
    }

    /** What is in one element, without the habits that belong to a page. */
    @SuppressWarnings("unchecked")
    static List<Violation> on(Page page, String selector) {
        if (!(Boolean) page.evaluate("() => 'axe' in window")) {
            page.evaluate(SCRIPT);
        }
        return ((List<Map<String, String>>) page.evaluate(RUN, selector))
                .stream()
                        .map(found -> new Violation(
                                found.get("rule"),
                                found.get("help"),
                                found.get("target"),
                                found.get("html"),
                                found.get("why"),
                                found.get("where")))
                        .toList();
    }

    /** Name and version, as the script itself says them. */
    static String version() {
        var said = SCRIPT.substring(0, 200);
        var at = said.indexOf("axe v");
        return "axe-core "
                + said.substring(at + 5, said.indexOf('\n', at) < 0 ? at + 11 : said.indexOf('\n', at))
                        .strip();
    }

    private static String script() {
        try {
            return new ClassPathResource("axe.min.js").getContentAsString(StandardCharsets.UTF_8) + ";0";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
