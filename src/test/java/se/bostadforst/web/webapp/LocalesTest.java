package se.bostadforst.web.webapp;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.bostadforst.access.CsvResource;
import se.bostadforst.admission.WithdrawalReason;

/** A missing key would show as a raw key, and a forgotten one in English. */
class LocalesTest {

    /** With a reason each: {@code webapp/same-in-swedish.csv}. */
    private static final Set<String> SAME_IN_SWEDISH = CsvResource.rows("webapp/same-in-swedish.csv").stream()
            .map(row -> row.get("text"))
            .collect(Collectors.toUnmodifiableSet());

    private static final List<String> APPS = List.of("tasklist", "cockpit", "admin", "welcome");

    @ParameterizedTest
    @ValueSource(strings = {"tasklist", "cockpit", "admin", "welcome"})
    void every_text_of_the_web_app_is_in_swedish(String app) {
        var english = AppTexts.of(app, "en");

        assertThat(english.texts()).hasSizeGreaterThan(150);
        assertThat(AppTexts.of(app, "sv").faultsBeside(english, SAME_IN_SWEDISH))
                .isEmpty();
    }

    @Test
    void a_word_that_is_the_same_in_both_languages_has_a_reason_and_is_used() {
        assertThat(CsvResource.rows("webapp/same-in-swedish.csv"))
                .allMatch(row -> !row.get("reason").isBlank());
        assertThat(APPS.stream()
                        .flatMap(app ->
                                AppTexts.of(app, "sv").texts().values().stream().map(String::strip)))
                .containsAll(SAME_IN_SWEDISH);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "{'labels':{'A':'Open {{n}} of %s <a href=^#/x^>x</a>'}} | {'labels':{}} | missing",
                "{'labels':{'A':'Open'}} | {'labels':{'A':'Öppna','B':'Stäng'}} | nobody asks for it",
                "{'labels':{'A':'Open'}} | {'labels':{'A':' '}} | empty",
                "{'labels':{'A':'Open'}} | {'labels':{'A':'Open'}} | as in English",
                "{'labels':{'A':'Open {{n}}'}} | {'labels':{'A':'Öppna {{m}}'}} | other places for values",
                "{'labels':{'A':'%s ago'}} | {'labels':{'A':'för länge sedan'}} | other places for values",
                "{'labels':{'A':'<a href=^#/x^>Open</a>'}} | {'labels':{'A':'<a href=^#/y^>Öppna</a>'}} | other places for values",
                "{'labels':{'A':'Open'}} | {'labels':{'A':'OPEN_IT'}} | a key is seen",
                "{'labels':{'A':'Open the task'}} | {'labels':{'A':'Öppna the uppgift'}} | English words"
            })
    void a_fault_in_a_text_is_found(String english, String swedish, String fault) {
        assertThat(json(swedish).faultsBeside(json(english), SAME_IN_SWEDISH))
                .singleElement()
                .asString()
                .contains(fault);
    }

    /** What a person can meet of the words below is patched as it is served; found once by looking at every page. */
    @ParameterizedTest
    @ValueSource(
            strings = {"Toggle this section", "Select all", "Suspended Job Definition", "Invalid Date Value", ">null<"})
    void cockpits_own_plugins_say_nothing_in_english(String words) {
        assertThat(Replacement.contents(ServedPlugins.COCKPIT)).contains(words);
        assertThat(Replacement.all(
                        Replacement.listed("plugin-cockpit"),
                        ServedPlugins.COCKPIT,
                        Replacement.contents(ServedPlugins.COCKPIT)))
                .doesNotContain(words);
    }

    @ParameterizedTest
    @ValueSource(strings = {"tasklist", "cockpit", "admin", "welcome"})
    void the_only_language_offered_is_swedish(String app) {
        assertThat(Replacement.contents(ServedWebapp.SHIPPED + "app/" + app + "/scripts/config.js"))
                .contains("availableLocales: ['sv']", "fallbackLocale: 'sv'", "vendor: 'Bostad först'");
    }

    @Test
    void the_reasons_of_a_withdrawal_are_those_of_the_admission() {
        assertThat(Replacement.contents(ServedWebapp.SHIPPED + "app/tasklist/scripts/case-actions.js"))
                .contains(Arrays.stream(WithdrawalReason.values())
                        .map(reason -> reason.name() + ": '" + reason.label() + "'")
                        .toList());
    }

    private static AppTexts json(String written) {
        return AppTexts.read(written.replace("'", "\"").replace("^", "\\\""));
    }
}
