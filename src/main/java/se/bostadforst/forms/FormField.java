package se.bostadforst.forms;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;

/** One input of a form, with the limits the designer drew. */
record FormField(
        String key,
        String type,
        String label,
        boolean fixed,
        boolean required,
        Optional<Integer> minLength,
        Optional<Integer> maxLength,
        Optional<Pattern> pattern,
        Optional<String> patternMessage,
        Optional<Double> min,
        Optional<Double> max,
        Optional<Integer> decimals,
        List<String> options,
        Optional<String> optionsKey,
        List<String> hideWhen) {

    /** Nobody needs longer text in an admission; PostgreSQL and people both cope. */
    static final int LONGEST_TEXT = 4000;

    static FormField of(JsonNode component, List<String> inheritedConditions) {
        var validate = component.path("validate");
        return new FormField(
                component.path("key").asText(),
                component.path("type").asText(),
                component
                        .path("label")
                        .asText(component
                                .path("dateLabel")
                                .asText(component.path("key").asText())),
                component.path("readonly").asBoolean()
                        || component.path("disabled").asBoolean(),
                validate.path("required").asBoolean(),
                integer(validate, "minLength"),
                integer(validate, "maxLength"),
                text(validate, "pattern").map(Pattern::compile),
                text(component.path("properties"), "patternMessage"),
                number(validate, "min"),
                number(validate, "max"),
                integer(component, "decimalDigits"),
                StreamSupport.stream(component.path("values").spliterator(), false)
                        .map(option -> option.path("value").asText())
                        .toList(),
                text(component, "valuesKey"),
                conditions(component, inheritedConditions));
    }

    static List<String> conditions(JsonNode component, List<String> inherited) {
        return text(component.path("conditional"), "hide")
                .map(hide -> java.util.stream.Stream.concat(inherited.stream(), java.util.stream.Stream.of(hide))
                        .toList())
                .orElse(inherited);
    }

    private static Optional<String> text(JsonNode node, String name) {
        return Optional.ofNullable(node.get(name))
                .filter(n -> !n.isNull())
                .map(JsonNode::asText)
                .filter(s -> !s.isEmpty());
    }

    private static Optional<Integer> integer(JsonNode node, String name) {
        return Optional.ofNullable(node.get(name)).filter(JsonNode::isNumber).map(JsonNode::asInt);
    }

    private static Optional<Double> number(JsonNode node, String name) {
        return Optional.ofNullable(node.get(name)).filter(JsonNode::isNumber).map(JsonNode::asDouble);
    }
}
