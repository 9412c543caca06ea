package se.bostadforst.badinput;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.List;
import java.util.Map;

/** Answers as JSON, in which half a letter stays half and every other letter what it is. */
final class Json {

    private static final ObjectMapper JSON =
            JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

    private Json() {}

    static String write(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    static JsonNode read(String text) {
        return read(text, JsonNode.class);
    }

    static <T> T read(String text, Class<T> type) {
        try {
            return JSON.readValue(text, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(text, e);
        }
    }

    /** As Tasklist sends them. */
    static String variables(Map<String, Object> answers) {
        var variables = JSON.createObjectNode();
        answers.forEach((key, value) -> {
            var variable = variables.putObject(key);
            if (value instanceof Kinds.Claimed claimed) {
                variable.set("value", JSON.valueToTree(claimed.value()));
                variable.put("type", claimed.type());
            } else if (value instanceof List<?> list) {
                variable.put("value", write(list)).put("type", "Json");
            } else {
                variable.set("value", JSON.valueToTree(value));
            }
        });
        return write(Map.of("variables", variables));
    }
}
