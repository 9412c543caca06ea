package se.bostadforst.engine.tasks;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.Map;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.impl.VariableMapImpl;
import org.camunda.bpm.engine.variable.impl.type.PrimitiveValueTypeImpl;
import org.camunda.bpm.engine.variable.impl.value.PrimitiveTypeValueImpl;
import org.camunda.bpm.engine.variable.value.SerializableValue;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.springframework.lang.Nullable;

/** Values on their way between Tasklist's REST and our forms; lists travel as the type "Json" that Tasklist parses. */
public final class SubmittedValues {

    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private SubmittedValues() {}

    static @Nullable Object plain(@Nullable Object value) {
        var raw = value instanceof TypedValue typed ? untyped(typed) : value;
        return raw instanceof JsonText json ? json.parsed() : raw;
    }

    /** A serialised object is never read: its text is no answer to any field. */
    private static @Nullable Object untyped(TypedValue typed) {
        return typed instanceof SerializableValue serialised && !serialised.isDeserialized()
                ? serialised.getValueSerialized()
                : typed.getValue();
    }

    static VariableMap outgoing(Map<String, Object> values) {
        var map = new VariableMapImpl();
        values.forEach((key, value) -> map.putValueTyped(
                key,
                value instanceof Iterable<?> || value instanceof Map<?, ?>
                        ? json(value)
                        : Variables.untypedValue(value)));
        return map;
    }

    private static TypedValue json(Object value) {
        try {
            return new PrimitiveTypeValueImpl<>(JSON.writeValueAsString(value), JsonType.INSTANCE) {
                private static final long serialVersionUID = 1L;
            };
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A list or object that came as JSON text. */
    record JsonText(String text) {
        Object parsed() {
            try {
                return JSON.readValue(text, Object.class);
            } catch (JsonProcessingException e) {
                return text;
            }
        }
    }

    /** Named so that REST says "Json"; Spin, which Camunda would use, is not needed for that. */
    public static final class JsonType extends PrimitiveValueTypeImpl {
        private static final long serialVersionUID = 1L;
        public static final JsonType INSTANCE = new JsonType();

        private JsonType() {
            super("json", String.class);
        }

        @Override
        public TypedValue createValue(Object value, Map<String, Object> valueInfo) {
            return new PrimitiveTypeValueImpl<>(value == null ? null : new JsonText(value.toString()), this) {
                private static final long serialVersionUID = 1L;
            };
        }
    }

    static String names(Map<String, ?> values) {
        return values.keySet().stream().sorted().collect(Collectors.joining(", "));
    }
}
