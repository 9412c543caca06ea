package se.bostadforst.engine.gate;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * One thing in a form, as the designer wrote it.
 *
 * @param hidden the conditions that hide it, its groups' included
 */
record FormInput(JsonNode component, List<String> hidden) {

    private static final Set<String> CHOICES = Set.of("radio", "select", "checklist", "taglist");

    /** Every component that has a key, in the form's order. */
    static List<FormInput> in(JsonNode form) {
        var inputs = new ArrayList<FormInput>();
        collect(form, List.of(), inputs);
        return inputs;
    }

    String key() {
        return component.path("key").asText();
    }

    String type() {
        return component.path("type").asText();
    }

    boolean isFixed() {
        return component.path("readonly").asBoolean()
                || component.path("disabled").asBoolean();
    }

    boolean isChoice() {
        return CHOICES.contains(type());
    }

    String text(String name) {
        return component.path(name).asText();
    }

    JsonNode limits() {
        return component.path("validate");
    }

    List<String> options() {
        return StreamSupport.stream(component.path("values").spliterator(), false)
                .map(option -> option.path("value").asText())
                .toList();
    }

    private static void collect(JsonNode parent, List<String> around, List<FormInput> inputs) {
        for (var component : parent.path("components")) {
            var hide = component.path("conditional").path("hide").asText();
            var hidden = hide.isBlank()
                    ? around
                    : Stream.concat(around.stream(), Stream.of(hide)).toList();
            if (component.path("components").isArray()) {
                collect(component, hidden, inputs);
            } else if (!component.path("key").asText().isEmpty()) {
                inputs.add(new FormInput(component, hidden));
            }
        }
    }
}
