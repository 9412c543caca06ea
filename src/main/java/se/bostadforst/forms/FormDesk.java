package se.bostadforst.forms;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;

/**
 * Checks an answer against the form it was given in: required, limits, options, dates that exist, nothing unknown, nothing read-only
 * changed. The browser checks the same for comfort; this is where it counts ({@code security.md} 0.8).
 */
@Component
public class FormDesk {

    private final ConditionEvaluator conditions;

    FormDesk(ConditionEvaluator conditions) {
        this.conditions = conditions;
    }

    /**
     * The checked answers.
     *
     * @param shown what the form opened with, read again from the domain
     * @throws FormRefused with one Swedish sentence per field that is wrong
     */
    public Answers check(FormSchema schema, Map<String, Object> shown, Map<String, ?> submitted) {
        var errors = new ArrayList<FieldError>();
        for (var key : submitted.keySet()) {
            if (schema.field(key).isEmpty() && !isShown(key, shown, submitted)) {
                errors.add(new FieldError(key, "Formuläret har inget sådant fält."));
            }
        }
        var visible = new HashMap<String, Object>(shown);
        schema.fields().stream()
                .filter(field -> !field.fixed())
                .forEach(field -> visible.put(field.key(), plausible(field, submitted.get(field.key()))));

        // a form asks the same question at many fields
        var asked = new HashMap<String, Boolean>();
        Predicate<String> isTrue =
                condition -> asked.computeIfAbsent(condition, one -> conditions.isTrue(one, visible));
        var answers = new HashMap<String, Object>();
        for (var field : schema.fields()) {
            if (field.hideWhen().stream().anyMatch(isTrue)) {
                if (given(submitted.get(field.key()))) {
                    errors.add(new FieldError(field.key(), "Fältet gäller inte med de andra svaren."));
                }
                continue;
            }
            if (field.fixed()) {
                refuseChange(field, shown, submitted, errors);
                continue;
            }
            try {
                var value = FieldCheck.check(field, submitted.get(field.key()), shown);
                if (value != null) {
                    answers.put(field.key(), value);
                }
            } catch (FieldCheck.Wrong wrong) {
                errors.add(new FieldError(field.key(), wrong.getMessage()));
            }
        }
        if (!errors.isEmpty()) {
            throw new FormRefused(List.copyOf(errors));
        }
        return new Answers(answers);
    }

    private static boolean isShown(String key, Map<String, Object> shown, Map<String, ?> submitted) {
        return shown.containsKey(key) && Objects.equals(shown.get(key), submitted.get(key));
    }

    /** A value of another type than its field's says nothing about the other fields. */
    private static Object plausible(FormField field, Object value) {
        return switch (field.type()) {
            case "checkbox" -> value instanceof Boolean ? value : null;
            case "number" -> value instanceof Number ? value : null;
            case "checklist", "taglist" -> value instanceof List<?> ? value : null;
            default -> value instanceof String ? value : null;
        };
    }

    private static boolean given(Object value) {
        return value != null
                && !"".equals(value)
                && !Boolean.FALSE.equals(value)
                && !(value instanceof List<?> list && list.isEmpty());
    }

    private static void refuseChange(
            FormField field, Map<String, Object> shown, Map<String, ?> submitted, List<FieldError> errors) {
        var value = submitted.get(field.key());
        var before = shown.get(field.key());
        if (given(value) && !Objects.equals(String.valueOf(value), String.valueOf(before))) {
            errors.add(new FieldError(field.key(), "Fältet kan inte ändras här."));
        }
    }
}
