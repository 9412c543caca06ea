package se.bostadforst.web.webapp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is served instead of the web apps' own files, made from the very files in the web jar. */
class FormJsPatchTest {

    private final ServedWebapp webapp = new ServedWebapp();

    @Test
    void a_form_speaks_swedish() {
        var script = webapp.text("lib/deps.js");

        assertThat(List.of(
                        "Fältet måste fyllas i.",
                        "Skriv högst ${t.maxLength} tecken.",
                        "Inga träffar",
                        "\"Sök\"",
                        "\"Välj\""))
                .filteredOn(text -> !script.contains(text))
                .isEmpty();
        assertThat(List.of(
                        "Field is required",
                        "Field must match",
                        "Field must have m",
                        "Nothing to show",
                        "All values selected"))
                .filteredOn(script::contains)
                .isEmpty();
    }

    @Test
    void a_pattern_answers_with_the_designers_own_sentence() {
        assertThat(webapp.text("lib/deps.js")).contains("e.properties&&e.properties.patternMessage||");
    }

    @Test
    void the_calendar_begins_on_monday_and_names_swedish_months() {
        assertThat(webapp.text("lib/deps.js"))
                .contains(
                        "firstDayOfWeek:1,ordinal",
                        "\"måndag\",\"tisdag\"",
                        "\"januari\",\"februari\"",
                        "function wt(e=\"sv-SE\")");
    }

    @Test
    void a_list_of_choices_says_that_it_is_one_and_opens_again_after_a_choice() {
        assertThat(webapp.text("lib/deps.js"))
                .contains("role:\"combobox\"", "\"listbox\"", "\"option\"", "bc.shouldComponentUpdate(e,t,n)");
    }

    @Test
    void nothing_of_a_form_is_written_to_the_browsers_memory() {
        assertThat(webapp.text(ServedWebapp.bootstrap("tasklist")))
                .doesNotContain("\"camunda-form:\"", "localStorage.setItem(\"camForm:")
                .contains("ng-hide=\"true\"");
    }

    @Test
    void a_refused_form_is_handed_to_our_script_and_the_button_stays_open() {
        assertThat(webapp.text(ServedWebapp.bootstrap("tasklist")))
                .contains("new CustomEvent(\"bostadforst:refused\"", "h.notifyFormValidated(!1)})")
                .doesNotContain("Object.keys(e.errors).length;h.notifyFormValidated");
    }

    @Test
    void every_app_says_that_it_is_swedish_and_bears_the_release_mark() {
        for (var app : ServedWebapp.APPS) {
            assertThat(webapp.text(ServedWebapp.index(app)))
                    .contains("<html lang=\"sv\">", "Bostad f&ouml;rst</title>", "/bf/demo.css")
                    .doesNotContain("?bust=7.24.0\"", "lang=\"en\"")
                    .satisfies(page -> assertThat(
                                    StandardCharsets.US_ASCII.newEncoder().canEncode(page))
                            .isTrue());
            assertThat(webapp.text(ServedWebapp.bootstrap(app)))
                    .containsPattern("\"7\\.24\\.0-[0-9a-f]{12}\"")
                    .doesNotContain("\"7.24.0\"");
        }
    }

    @Test
    void a_shipped_text_that_is_gone_stops_the_start() {
        var gone = List.of(new Replacement("Field is required.", "Fältet måste fyllas i.", 1));

        assertThatThrownBy(() -> Replacement.all(gone, "lib/deps.js", "another version"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("lib/deps.js")
                .hasMessageContaining("found 0 times");
    }

    @Test
    void a_shipped_text_found_too_often_stops_the_start() {
        var once = List.of(new Replacement("Search", "Sök", 1));

        assertThatThrownBy(() -> Replacement.all(once, "lib/deps.js", "Search and Search"))
                .hasMessageContaining("found 2 times");
    }

    @Test
    void a_line_that_cannot_be_read_stops_the_start() {
        assertThatThrownBy(() -> Replacement.listed("no-such-list")).hasMessageContaining("no-such-list.patch");
    }
}
