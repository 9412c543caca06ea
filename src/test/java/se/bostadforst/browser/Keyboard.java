package se.bostadforst.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;

/** Somebody without a mouse: every step is a key, every stop is looked at, and whoever cannot see where they are has a complaint. */
final class Keyboard {

    /** More stops than any page has on the way to something: beyond them the focus goes round in a trap. */
    private static final int FAR = 160;

    /** What the stop is called, and whether its focus shows: on itself or on the frame around it. */
    private static final String STOP = """
            () => {
              const stop = document.activeElement;
              const shows = e => e && (s => (s.outlineStyle !== 'none' && parseFloat(s.outlineWidth) >= 2) || s.boxShadow !== 'none')(getComputedStyle(e));
              const box = stop.getBoundingClientRect();
              const field = stop.closest('.fjs-form-field');
              const label = field ? (field.querySelector('label:not(:has(input)), .fjs-form-field-label') || field).textContent
                : stop.labels && stop.labels.length ? stop.labels[0].textContent : '';
              const own = stop.getAttribute('aria-label') || stop.textContent.trim() || stop.title || stop.placeholder || stop.value || stop.name || '';
              const option = field && ['radio', 'checkbox'].includes(stop.type) && stop.labels.length ? stop.labels[0].textContent.trim() : '';
              const framed = shows(stop.closest('.fjs-input-group')) || shows(stop.closest('label'));
              return {
                name: [label.trim(), option, own].filter((word, at, all) => word && all.indexOf(word) === at).join(' › ').replace(/\\s+/g, ' '),
                shows: stop === document.body || framed || (box.width > 0 && shows(stop))
              };
            }""";

    /** Where the focus is. */
    private record Stop(String name, boolean shows) {}

    private final Page page;
    private final List<String> unseen = new ArrayList<>();

    Keyboard(Page page) {
        this.page = page;
    }

    /** Tabs until the stop has these words in its name. */
    Keyboard to(String... words) {
        return walk("Tab", words);
    }

    /** The same, the other way. */
    Keyboard backTo(String... words) {
        return walk("Shift+Tab", words);
    }

    Keyboard presses(String... keys) {
        for (var key : keys) {
            page.keyboard().press(key);
        }
        return this;
    }

    Keyboard types(String text) {
        page.keyboard().type(text);
        return this;
    }

    /** Fills in the field with this label. */
    Keyboard fills(String label, String text) {
        return to(label).presses("ControlOrMeta+a").types(text);
    }

    /** Chooses in a list: it opens when one comes to it, arrows go through it, Enter takes. */
    Keyboard selects(String label, String option) {
        to(label);
        var lit = page.locator(".fjs-dropdownlist-item.focused");
        assertThat(lit).isVisible();
        for (var step = 0; step < FAR && !lit.textContent().contains(option); step++) {
            presses("ArrowDown");
        }
        presses("Enter");
        assertThat(page.locator(".fjs-dropdownlist")).hasCount(0);
        return this;
    }

    /** Marks a radio button or a box. */
    Keyboard marks(String label, String option) {
        return to(label, option).presses("Space");
    }

    /** Stops where one did not see where one was. */
    List<String> unseen() {
        return unseen;
    }

    private Keyboard walk(String key, String... words) {
        var passed = new ArrayList<String>();
        for (var step = 0; step < FAR; step++) {
            page.keyboard().press(key);
            var stop = stop();
            if (!stop.shows()) {
                unseen.add(stop.name());
            }
            if (List.of(words).stream().allMatch(stop.name()::contains)) {
                return this;
            }
            passed.add(stop.name());
        }
        throw new AssertionError("No way by " + key + " to " + String.join(" ", words) + ", only " + passed);
    }

    @SuppressWarnings("unchecked")
    private Stop stop() {
        var found = (java.util.Map<String, Object>) page.evaluate(STOP);
        return new Stop((String) found.get("name"), (Boolean) found.get("shows"));
    }
}
