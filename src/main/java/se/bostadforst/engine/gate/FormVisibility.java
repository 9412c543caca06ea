package se.bostadforst.engine.gate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Tries every answer to the questions a field's visibility depends on, as the server will. */
record FormVisibility(boolean canBeShown, boolean canBeHidden) {

    private static final int MOST = 5_000;
    private static final Set<String> SOME_TEXT = Set.of("radio", "select", "textfield", "textarea");

    /**
     * Empty when it depends on something that has no list of answers.
     *
     * @param hidden the conditions that hide the field
     * @param inputs the fields of the form by key
     */
    static Optional<FormVisibility> of(List<String> hidden, Map<String, FormInput> inputs) {
        if (hidden.isEmpty()) {
            return Optional.of(new FormVisibility(true, false));
        }
        var names = new TreeSet<String>();
        var texts = new TreeSet<String>();
        for (var condition : hidden) {
            var feel = Feel.expression(condition.replaceFirst("^\\s*=", "")).filter(read -> !read.isProgram());
            if (feel.isEmpty()) {
                return Optional.empty();
            }
            names.addAll(feel.get().names());
            texts.addAll(feel.get().texts());
        }
        var worlds = List.<Map<String, Object>>of(Map.of());
        for (var name : names) {
            var values = values(name, inputs, texts);
            if (values.isEmpty() || worlds.size() * values.size() > MOST) {
                return Optional.empty();
            }
            worlds = worlds.stream()
                    .flatMap(world -> values.stream().map(value -> with(world, name, value)))
                    .toList();
        }
        var outcomes = worlds.stream()
                .map(world ->
                        hidden.stream().anyMatch(condition -> Feel.isTrue(condition.replaceFirst("^\\s*=", ""), world)))
                .collect(Collectors.toSet());
        return Optional.of(new FormVisibility(outcomes.contains(false), outcomes.contains(true)));
    }

    private static Map<String, Object> with(Map<String, Object> world, String name, Object value) {
        var wider = new HashMap<>(world);
        wider.put(name, value);
        return wider;
    }

    /** What a name can stand for; empty when nobody can say. What is no field of the form is shown by the program, or not. */
    private static List<Object> values(String name, Map<String, FormInput> inputs, Set<String> texts) {
        var input = inputs.get(name);
        var values = new ArrayList<Object>();
        if (input == null || "checkbox".equals(input.type())) {
            values.add(true);
            values.add(false);
        } else if (SOME_TEXT.contains(input.type())) {
            values.addAll(input.options().isEmpty() ? texts : input.options());
            if (input.options().isEmpty()) {
                values.add("–");
            }
        } else {
            return List.of();
        }
        values.add(null);
        return values;
    }
}
