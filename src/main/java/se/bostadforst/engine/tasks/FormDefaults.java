package se.bostadforst.engine.tasks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;

/** Puts live values into a form's own {@code defaultValue}s. */
final class FormDefaults {

    private static final ObjectMapper JSON = new ObjectMapper();

    private FormDefaults() {}

    static InputStream set(InputStream form, Map<String, Object> values) {
        try (form) {
            var root = JSON.readTree(form);
            fill(root, values);
            return new ByteArrayInputStream(JSON.writeValueAsBytes(root));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void fill(JsonNode parent, Map<String, Object> values) {
        for (var component : parent.path("components")) {
            var value = values.get(component.path("key").asText());
            if (value != null && component instanceof ObjectNode field) {
                field.putPOJO("defaultValue", value);
            }
            fill(component, values);
        }
    }
}
