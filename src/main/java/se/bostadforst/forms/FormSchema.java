package se.bostadforst.forms;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A {@code .form} file as the server reads it. */
public final class FormSchema {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Set<String> INPUTS = Set.of(
            "textfield", "textarea", "number", "checkbox", "radio", "select", "checklist", "taglist", "datetime");
    private static final Set<String> DISPLAYS =
            Set.of("text", "html", "separator", "spacer", "image", "button", "table");

    private final String id;
    private final List<FormField> fields;
    private final List<String> unsupported;

    private FormSchema(String id, List<FormField> fields, List<String> unsupported) {
        this.id = id;
        this.fields = List.copyOf(fields);
        this.unsupported = List.copyOf(unsupported);
    }

    /**
     * Reads a form file.
     *
     * @throws IllegalArgumentException when it is no JSON
     */
    public static FormSchema parse(String json) {
        try {
            var root = JSON.readTree(json);
            var fields = new ArrayList<FormField>();
            var unsupported = new ArrayList<String>();
            collect(root, List.of(), fields, unsupported);
            return new FormSchema(root.path("id").asText(), fields, unsupported);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("Not a form file: " + e.getOriginalMessage(), e);
        }
    }

    /** The form's id. */
    public String id() {
        return id;
    }

    /** Types of component that Tasklist cannot show and the server cannot check; the gate refuses them. */
    public List<String> unsupportedTypes() {
        return unsupported;
    }

    /** The keys of every input, in the form's order. */
    public List<String> keys() {
        return fields.stream().map(FormField::key).toList();
    }

    List<FormField> fields() {
        return fields;
    }

    Optional<FormField> field(String key) {
        return fields.stream().filter(field -> field.key().equals(key)).findFirst();
    }

    private static void collect(
            JsonNode parent, List<String> conditions, List<FormField> fields, List<String> unsupported) {
        for (var component : parent.path("components")) {
            var type = component.path("type").asText();
            if ("group".equals(type)) {
                collect(component, FormField.conditions(component, conditions), fields, unsupported);
            } else if (INPUTS.contains(type)) {
                fields.add(FormField.of(component, conditions));
            } else if (!DISPLAYS.contains(type)) {
                unsupported.add(type);
            }
        }
    }
}
