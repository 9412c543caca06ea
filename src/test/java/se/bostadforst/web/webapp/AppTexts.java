package se.bostadforst.web.webapp;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The texts of a web app in one language, and what is wrong with one language beside another. */
record AppTexts(Map<String, String> texts) {

    private static final Pattern PLACEHOLDER =
            Pattern.compile("\\{\\{\\s*(\\w+)\\s*}}|%[sd]|\\{}|</?(?:a|b|strong|em|i|br)[ >]|href=\"[^\"]*\"");
    private static final Pattern RAW_KEY = Pattern.compile(".*\\b[A-Z][A-Z0-9]*(_[A-Z0-9]+)+\\b.*");

    /** Links to the vendor's own pages, which nobody here is sent to: the texts say something else. */
    private static final Set<String> ABOUT_CAMUNDA = Set.of("/labels/BANNER_CE_EOL_TEXT", "/labels/FIRST_LOGIN_INFO");

    /** Words that stand in nearly every English sentence and in no Swedish one. */
    private static final Pattern ENGLISH = Pattern.compile(
            ".*\\b(the|and|of|is|are|was|been|with|this|that|you|your|not|could|will|please|should|by|on|an|a)\\b.*",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    static AppTexts of(String app, String language) {
        return read(Replacement.contents(ServedWebapp.SHIPPED + "app/" + app + "/locales/" + language + ".json"));
    }

    static AppTexts read(String json) {
        var texts = new TreeMap<String, String>();
        try {
            collect("", new ObjectMapper().readTree(json.startsWith("\uFEFF") ? json.substring(1) : json), texts);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new AppTexts(texts);
    }

    /** What is wrong with these texts as the Swedish ones of the English, each as {@code key: what}. */
    List<String> faultsBeside(AppTexts english, Set<String> sameInSwedish) {
        var faults = new ArrayList<String>();
        english.texts.forEach((key, text) -> {
            var swedish = texts.get(key);
            if (swedish == null) {
                faults.add(key + ": missing");
            } else {
                faults.addAll(faults(key, text, swedish, sameInSwedish));
            }
        });
        texts.keySet().stream()
                .filter(key -> !english.texts.containsKey(key))
                .forEach(key -> faults.add(key + ": nobody asks for it"));
        return faults;
    }

    private static List<String> faults(String key, String english, String swedish, Set<String> sameInSwedish) {
        var faults = new ArrayList<String>();
        if (swedish.isBlank() && !english.isBlank()) {
            faults.add(key + ": empty");
        }
        if (swedish.equals(english) && !english.isBlank() && !sameInSwedish.contains(english.strip())) {
            faults.add(key + ": as in English: " + english);
        }
        if (!ABOUT_CAMUNDA.contains(key) && !placeholders(swedish).equals(placeholders(english))) {
            faults.add(key + ": other places for values: " + swedish);
        }
        if (RAW_KEY.matcher(swedish).matches()) {
            faults.add(key + ": a key is seen: " + swedish);
        }
        if (!swedish.startsWith("[")
                && ENGLISH.matcher(swedish.replaceAll("<[^>]*>|\\{\\{[^}]*}}", ""))
                        .matches()) {
            faults.add(key + ": English words: " + swedish);
        }
        return faults;
    }

    private static List<String> placeholders(String text) {
        return PLACEHOLDER
                .matcher(text)
                .results()
                .map((MatchResult found) -> found.group().replace(" ", ""))
                .sorted()
                .toList();
    }

    private static void collect(String path, JsonNode node, Map<String, String> texts) {
        if (node.isObject()) {
            node.properties().forEach(entry -> collect(path + "/" + entry.getKey(), entry.getValue(), texts));
        } else {
            texts.put(path, node.isNumber() ? "" : node.isArray() ? node.toString() : node.asText());
        }
    }
}
