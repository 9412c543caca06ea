package se.bostadforst.forms;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.lang.Nullable;

/** Turns one submitted value into a typed one, or into a Swedish sentence. */
final class FieldCheck {

    /** What is wrong with the value; caught where the field's name is known. */
    static final class Wrong extends Exception {
        private static final long serialVersionUID = 1L;

        Wrong(String message) {
            super(message, null, false, false);
        }
    }

    private FieldCheck() {}

    /** The typed value, or null when the field is empty. */
    static @Nullable Object check(FormField field, @Nullable Object raw, Map<String, Object> shown) throws Wrong {
        var value = switch (field.type()) {
            case "checkbox" -> bool(raw);
            case "number" -> number(field, raw);
            case "datetime" -> date(raw);
            case "checklist", "taglist" -> list(field, raw, shown);
            case "radio", "select" -> option(field, raw, shown);
            default -> limited(field, text(raw));
        };
        if (field.required()
                && (value == null || Boolean.FALSE.equals(value) || value instanceof List<?> list && list.isEmpty())) {
            throw new Wrong("checkbox".equals(field.type()) ? "Rutan måste kryssas i." : "Fältet måste fyllas i.");
        }
        return value;
    }

    private static @Nullable String text(@Nullable Object raw) throws Wrong {
        if (raw == null) {
            return null;
        }
        if (!(raw instanceof String string)) {
            throw new Wrong("Värdet har fel typ.");
        }
        if (string.length() > 4 * FormField.LONGEST_TEXT) {
            throw new Wrong("Texten är för lång.");
        }
        if (string.codePoints().anyMatch(FieldCheck::unwanted)) {
            throw new Wrong("Texten innehåller tecken som inte kan sparas.");
        }
        var clean = Normalizer.normalize(string, Normalizer.Form.NFC).strip();
        return clean.codePoints().anyMatch(FieldCheck::visible) ? clean : null;
    }

    /** The other spaces of Unicode, marks without a letter and letters made to look like nothing do not fill in a field. */
    private static boolean visible(int c) {
        return switch (Character.getType(c)) {
            case Character.SPACE_SEPARATOR,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.CONTROL,
                    Character.FORMAT,
                    Character.NON_SPACING_MARK,
                    Character.ENCLOSING_MARK,
                    Character.UNASSIGNED -> false;
            default -> c != 0x115F && c != 0x1160 && c != 0x2800 && c != 0x3164 && c != 0xFFA0;
        };
    }

    private static boolean unwanted(int c) {
        return Character.isISOControl(c) && c != '\n' && c != '\r' && c != '\t'
                || c >= 0xD800 && c <= 0xDFFF
                || c == 0xFFFE
                || c == 0xFFFF
                || misleading(c);
    }

    /** Invisible characters that make a text look like another: overridden direction, other line breaks, spaces without width. */
    private static boolean misleading(int c) {
        return c >= 0x2028 && c <= 0x202E || c >= 0x2066 && c <= 0x2069 || c == 0x200B || c == 0xFEFF;
    }

    private static @Nullable String limited(FormField field, @Nullable String text) throws Wrong {
        if (text == null) {
            return null;
        }
        var length = text.codePointCount(0, text.length());
        int longest = field.maxLength().orElse(FormField.LONGEST_TEXT);
        if (length > longest) {
            throw new Wrong("Högst %d tecken, nu %d.".formatted(longest, length));
        }
        if (field.minLength().isPresent() && length < field.minLength().get()) {
            throw new Wrong(
                    "Minst %d tecken, nu %d.".formatted(field.minLength().get(), length));
        }
        if ("textfield".equals(field.type()) && (text.indexOf('\n') >= 0 || text.indexOf('\r') >= 0)) {
            throw new Wrong("Fältet rymmer bara en rad.");
        }
        if (field.pattern().isPresent() && !field.pattern().get().matcher(text).matches()) {
            throw new Wrong(field.patternMessage().orElse("Värdet har fel form."));
        }
        return text;
    }

    private static @Nullable Boolean bool(@Nullable Object raw) throws Wrong {
        if (raw == null || raw instanceof Boolean) {
            return (Boolean) raw;
        }
        throw new Wrong("Värdet ska vara ja eller nej.");
    }

    private static @Nullable BigDecimal number(FormField field, @Nullable Object raw) throws Wrong {
        if (raw == null || "".equals(raw)) {
            return null;
        }
        if (!(raw instanceof Number)
                || raw instanceof Double d && !Double.isFinite(d)
                || raw instanceof Float f && !Float.isFinite(f)) {
            throw new Wrong("Skriv ett tal.");
        }
        var number = new BigDecimal(raw.toString());
        if (field.min().isPresent()
                && number.compareTo(BigDecimal.valueOf(field.min().get())) < 0) {
            throw new Wrong(
                    "Talet ska vara minst %s.".formatted(plain(field.min().get())));
        }
        if (field.max().isPresent()
                && number.compareTo(BigDecimal.valueOf(field.max().get())) > 0) {
            throw new Wrong(
                    "Talet får vara högst %s.".formatted(plain(field.max().get())));
        }
        if (number.stripTrailingZeros().scale() > field.decimals().orElse(0)) {
            throw new Wrong("Talet har för många decimaler.");
        }
        return number;
    }

    private static String plain(double limit) {
        return BigDecimal.valueOf(limit).stripTrailingZeros().toPlainString().replace('.', ',');
    }

    private static @Nullable LocalDate date(@Nullable Object raw) throws Wrong {
        var text = text(raw);
        if (text == null) {
            return null;
        }
        try {
            var date = LocalDate.parse(text);
            if (date.getYear() < 1900 || date.getYear() > 2200) {
                throw new Wrong("Kontrollera årtalet.");
            }
            return date;
        } catch (DateTimeParseException e) {
            throw new Wrong("Datumet finns inte. Skriv det som åååå-mm-dd.");
        }
    }

    /** An option is a code and taken letter by letter: conditions and rules compare it as it stands. */
    private static @Nullable String option(FormField field, @Nullable Object raw, Map<String, Object> shown)
            throws Wrong {
        if (raw == null || "".equals(raw)) {
            return null;
        }
        if (!(raw instanceof String option)) {
            throw new Wrong("Värdet har fel typ.");
        }
        if (!options(field, shown).contains(option)) {
            throw new Wrong("Välj ett av alternativen.");
        }
        return option;
    }

    private static List<String> list(FormField field, @Nullable Object raw, Map<String, Object> shown) throws Wrong {
        if (raw == null || "".equals(raw)) {
            return List.of();
        }
        if (!(raw instanceof List<?> values) || values.size() > 100) {
            throw new Wrong("Välj bland alternativen.");
        }
        var chosen = new ArrayList<String>();
        for (var value : values) {
            var option = option(field, value, shown);
            if (option == null) {
                throw new Wrong("Välj bland alternativen.");
            }
            if (!chosen.contains(option)) {
                chosen.add(option);
            }
        }
        return chosen;
    }

    private static List<String> options(FormField field, Map<String, Object> shown) {
        if (field.optionsKey().isEmpty()) {
            return field.options();
        }
        return shown.get(field.optionsKey().get()) instanceof List<?> live
                ? live.stream()
                        .map(option -> ((Map<?, ?>) option).get("value").toString())
                        .toList()
                : List.of();
    }
}
