package se.bostadforst.badinput;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * A second opinion on an answer, written from form-js' documentation and the house's rules for text, and from nothing in
 * {@code se.bostadforst.forms}: it says at which keys an answer is wrong.
 */
final class FormOracle {

    /** One input as it is drawn. */
    record Field(
            String key,
            String type,
            boolean fixed,
            boolean required,
            int minLength,
            int maxLength,
            String pattern,
            List<String> options,
            String optionsKey,
            List<String> hide,
            BigDecimal min,
            BigDecimal max,
            int decimals) {

        List<String> options(Map<String, Object> shown) {
            if (optionsKey.isEmpty()) {
                return options;
            }
            var live = new ArrayList<String>();
            if (shown.get(optionsKey) instanceof List<?> list) {
                list.forEach(option -> live.add((String) ((Map<?, ?>) option).get("value")));
            }
            return live;
        }
    }

    private static final Pattern UNSTORABLE = Pattern.compile(
            "[\\p{Cc}\\p{Cs}\\x{FFFE}\\x{FFFF}\\x{2028}-\\x{202E}\\x{2066}-\\x{2069}\\x{200B}\\x{FEFF}&&[^\\n\\r\\t]]");
    private static final Pattern INK = Pattern.compile(
            "[\\p{L}\\p{N}\\p{P}\\p{S}\\p{Mc}\\p{Co}&&[^\\x{115F}\\x{1160}\\x{2800}\\x{3164}\\x{FFA0}]]");
    private static final Pattern DAY = Pattern.compile("(\\d{4})-(\\d{2})-(\\d{2})");
    private static final int[] DAYS = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};

    private final String id;
    private final String text;
    private final List<Field> fields;

    private FormOracle(String text, JsonNode root) {
        this.id = root.path("id").asText();
        this.text = text;
        var found = new ArrayList<Field>();
        collect(root, List.of(), found);
        this.fields = List.copyOf(found);
    }

    /** Every form in the folder. */
    static List<FormOracle> all() {
        try (var files = Files.walk(Path.of("forms"))) {
            return files.filter(file -> file.toString().endsWith(".form"))
                    .sorted()
                    .map(FormOracle::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static FormOracle of(String json) {
        try {
            return new FormOracle(json, new ObjectMapper().readTree(json));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static FormOracle read(Path file) {
        try {
            return of(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String id() {
        return id;
    }

    String text() {
        return text;
    }

    List<Field> fields() {
        return fields;
    }

    /** The keys at which the answer has to be refused; none when it is right. */
    Set<String> wrong(Map<String, ?> answers, Map<String, Object> shown) {
        var wrong = new TreeSet<String>();
        var known = fields.stream().map(Field::key).toList();
        answers.forEach((key, value) -> {
            if (!known.contains(key) && !(shown.containsKey(key) && same(shown.get(key), value))) {
                wrong.add(key);
            }
        });
        for (var field : fields) {
            var value = answers.get(field.key());
            if (field.hide().stream()
                    .anyMatch(condition -> Condition.isTrue(condition, name -> seen(name, answers, shown)))) {
                if (!nothing(value)) {
                    wrong.add(field.key());
                }
            } else if (field.fixed()) {
                if (!nothing(value) && !String.valueOf(value).equals(String.valueOf(shown.get(field.key())))) {
                    wrong.add(field.key());
                }
            } else if (isWrong(field, value, shown)) {
                wrong.add(field.key());
            }
        }
        return wrong;
    }

    private static boolean same(Object shown, Object answered) {
        return shown == null ? answered == null : shown.equals(answered);
    }

    /** What the browser's conditions see: a value of the control's own kind, or what the form opened with. */
    private Object seen(String name, Map<String, ?> answers, Map<String, Object> shown) {
        for (var field : fields) {
            if (field.key().equals(name) && !field.fixed()) {
                var value = answers.get(name);
                return "checkbox".equals(field.type())
                        ? value instanceof Boolean ? value : null
                        : value instanceof String ? value : null;
            }
        }
        return shown.get(name);
    }

    private static boolean nothing(Object value) {
        return value == null
                || "".equals(value)
                || Boolean.FALSE.equals(value)
                || value instanceof List<?> list && list.isEmpty();
    }

    private static boolean isWrong(Field field, Object value, Map<String, Object> shown) {
        return switch (field.type()) {
            case "checkbox" ->
                !(value == null ? !field.required() : value instanceof Boolean yes && (yes || !field.required()));
            case "checklist", "taglist" ->
                nothing(value) && !Boolean.FALSE.equals(value)
                        ? field.required()
                        : !(value instanceof List<?> list
                                && list.size() <= 100
                                && field.options(shown).containsAll(list));
            case "radio", "select" ->
                value == null || "".equals(value)
                        ? field.required()
                        : !(value instanceof String) || !field.options(shown).contains(value);
            case "number" -> value == null || "".equals(value) ? field.required() : isWrongNumber(field, value);
            default -> value != null && !(value instanceof String) || isWrongText(field, (String) value);
        };
    }

    private static boolean isWrongNumber(Field field, Object value) {
        if (!(value instanceof Number) || !Double.isFinite(((Number) value).doubleValue())) {
            return true;
        }
        var number = new BigDecimal(value.toString());
        return number.compareTo(field.min()) < 0
                || number.compareTo(field.max()) > 0
                || number.stripTrailingZeros().scale() > field.decimals();
    }

    private static boolean isWrongText(Field field, String value) {
        if (value == null) {
            return field.required();
        }
        if (UNSTORABLE.matcher(value).find()) {
            return true;
        }
        var text = Normalizer.normalize(value, Normalizer.Form.NFC).strip();
        if (!INK.matcher(text).find()) {
            return field.required() || value.length() > 16_000;
        }
        if ("datetime".equals(field.type())) {
            return isNoDay(text);
        }
        var length = text.codePointCount(0, text.length());
        return length > field.maxLength()
                || length < field.minLength()
                || value.length() > 16_000
                || "textfield".equals(field.type()) && (text.contains("\n") || text.contains("\r"))
                || !field.pattern().isEmpty() && !text.matches(field.pattern());
    }

    private static boolean isNoDay(String text) {
        var match = DAY.matcher(text);
        if (!match.matches()) {
            return true;
        }
        var year = Integer.parseInt(match.group(1));
        var month = Integer.parseInt(match.group(2));
        var day = Integer.parseInt(match.group(3));
        var leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
        return year < 1900
                || year > 2200
                || month < 1
                || month > 12
                || day < 1
                || day > DAYS[month - 1] + (month == 2 && leap ? 1 : 0);
    }

    private static void collect(JsonNode parent, List<String> inherited, List<Field> found) {
        for (var component : parent.path("components")) {
            var hide = new ArrayList<>(inherited);
            if (component.path("conditional").hasNonNull("hide")) {
                hide.add(component.path("conditional").path("hide").asText());
            }
            if (component.has("components")) {
                collect(component, hide, found);
            } else if (component.has("key")) {
                found.add(field(component, hide));
            }
        }
    }

    private static Field field(JsonNode component, List<String> hide) {
        var validate = component.path("validate");
        var options = new ArrayList<String>();
        component
                .path("values")
                .forEach(option -> options.add(option.path("value").asText()));
        return new Field(
                component.path("key").asText(),
                component.path("type").asText(),
                component.path("readonly").asBoolean()
                        || component.path("disabled").asBoolean(),
                validate.path("required").asBoolean(),
                validate.path("minLength").asInt(0),
                validate.path("maxLength").asInt(4000),
                validate.path("pattern").asText(""),
                options,
                component.path("valuesKey").asText(""),
                hide,
                new BigDecimal(validate.path("min").asText("-999999999")),
                new BigDecimal(validate.path("max").asText("999999999")),
                component.path("decimalDigits").asInt(0));
    }
}
