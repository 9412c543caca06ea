package se.bostadforst.web.webapp;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.bostadforst.admission.WithdrawalReason;

/** A missing key would show as a raw key, and a forgotten one in English. */
class LocalesTest {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{\\s*(\\w+)\\s*}}");

    /** Words that are the same in both languages, and signs. */
    private static final Set<String> SAME_IN_SWEDISH = Set.of(
            "L", "D MMMM YYYY", "HH:mm", "Admin", "Cockpit", "Diagram", "Filter", "Operator", "", "<", "<=", ">", ">=");

    @ParameterizedTest
    @ValueSource(strings = {"tasklist", "cockpit", "admin", "welcome"})
    void every_text_of_the_web_app_exists_in_swedish(String app) throws IOException {
        assertThat(texts(app, "sv").keySet())
                .containsExactlyInAnyOrderElementsOf(texts(app, "en").keySet());
    }

    @ParameterizedTest
    @ValueSource(strings = {"tasklist", "cockpit", "admin", "welcome"})
    void a_translation_has_the_same_placeholders(String app) throws IOException {
        var english = texts(app, "en");

        texts(app, "sv")
                .forEach((key, text) ->
                        assertThat(placeholders(text)).as(app + " " + key).isEqualTo(placeholders(english.get(key))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"tasklist", "welcome"})
    void no_text_of_everyday_work_is_left_in_english(String app) throws IOException {
        var english = texts(app, "en");

        assertThat(texts(app, "sv").entrySet().stream()
                        .filter(text -> text.getValue().equals(english.get(text.getKey())))
                        .filter(text -> !SAME_IN_SWEDISH.contains(text.getValue())))
                .isEmpty();
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

    private static List<String> placeholders(String text) {
        return PLACEHOLDER
                .matcher(text)
                .results()
                .map((MatchResult found) -> found.group(1))
                .sorted()
                .collect(Collectors.toList());
    }

    private static Map<String, String> texts(String app, String language) throws IOException {
        var contents = Replacement.contents(ServedWebapp.SHIPPED + "app/" + app + "/locales/" + language + ".json");
        var texts = new TreeMap<String, String>();
        collect(
                "",
                new ObjectMapper().readTree(contents.startsWith("\uFEFF") ? contents.substring(1) : contents),
                texts);
        return texts;
    }

    private static void collect(String path, JsonNode node, Map<String, String> texts) {
        if (node.isObject()) {
            node.properties().forEach(entry -> collect(path + "/" + entry.getKey(), entry.getValue(), texts));
        } else {
            texts.put(path, node.isNumber() ? "" : node.asText(node.toString()));
        }
    }
}
