package se.bostadforst.parameters;

import java.time.LocalTime;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import se.bostadforst.parameters.Parameter.Type;

/**
 * How the value of a parameter is written, and what it can be.
 *
 * @param unit Swedish plural, {@code klockslag}, or nothing for what is chosen
 * @param choices empty unless the value is chosen from a closed list
 */
record ParameterFormat(Type type, String unit, int min, int max, List<Choice> choices) {

    private static final Pattern DIGITS = Pattern.compile("\\d{1,6}");
    private static final Pattern HOUR_AND_MINUTE = Pattern.compile("([01]?\\d|2[0-3]):[0-5]\\d");

    static ParameterFormat number(String unit, int min, int max) {
        return new ParameterFormat(Type.INTEGER, unit, min, max, List.of());
    }

    static ParameterFormat time() {
        return new ParameterFormat(Type.TIME, "klockslag", 0, 0, List.of());
    }

    static <E extends Enum<E> & Choice> ParameterFormat oneOf(Class<E> choices) {
        return new ParameterFormat(Type.CHOICE, "", 0, 0, List.of(choices.getEnumConstants()));
    }

    /** A value as people see it: what is chosen has Swedish words of its own. */
    String inWords(String value) {
        return choices.stream()
                .filter(choice -> choice.name().equals(value))
                .map(Choice::label)
                .findFirst()
                .orElse(value);
    }

    /** The value as it is stored. Refuses what is not of the type or outside the limits, by the parameter's label. */
    String canonical(String label, String value) {
        var written = value == null ? "" : value.strip();
        return switch (type) {
            case INTEGER -> canonicalInteger(label, written);
            case TIME -> canonicalTime(label, written);
            case CHOICE -> canonicalChoice(label, written);
        };
    }

    private String canonicalChoice(String label, String written) {
        if (choices.stream().noneMatch(choice -> choice.name().equals(written))) {
            throw new ParameterRefused("%s: välj %s."
                    .formatted(label, choices.stream().map(Choice::label).collect(Collectors.joining(" eller "))));
        }
        return written;
    }

    private String canonicalInteger(String label, String written) {
        if (!DIGITS.matcher(written).matches()) {
            throw new ParameterRefused("%s: skriv ett heltal, till exempel %d.".formatted(label, Math.max(min, 5)));
        }
        int number = Integer.parseInt(written);
        if (number < min || number > max) {
            throw new ParameterRefused("%s: värdet ska vara mellan %d och %d %s.".formatted(label, min, max, unit));
        }
        return Integer.toString(number);
    }

    private static String canonicalTime(String label, String written) {
        if (!HOUR_AND_MINUTE.matcher(written).matches()) {
            throw new ParameterRefused("%s: skriv ett klockslag som 08:00.".formatted(label));
        }
        return LocalTime.parse(written.length() == 4 ? "0" + written : written).toString();
    }
}
