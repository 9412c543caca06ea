package se.bostadforst.badinput;

import java.util.Arrays;
import java.util.Objects;
import java.util.function.Function;
import java.util.regex.Pattern;

/** The few FEEL conditions our forms use, read without a FEEL engine. */
final class Condition {

    private static final Pattern COMPARISON = Pattern.compile("\\s*(\\w+)\\s*(!?=)\\s*(\"([^\"]*)\"|true|false)\\s*");

    private Condition() {}

    static boolean isTrue(String condition, Function<String, Object> value) {
        var text = condition.startsWith("=") ? condition.substring(1).strip() : condition.strip();
        if (text.startsWith("not(") && text.endsWith(")")) {
            return !isTrue(text.substring(4, text.length() - 1), value);
        }
        if (text.contains(" or ")) {
            return Arrays.stream(text.split(" or ")).anyMatch(part -> isTrue(part, value));
        }
        for (var part : text.split(" and ")) {
            if (!compared(part, value)) {
                return false;
            }
        }
        return true;
    }

    private static boolean compared(String part, Function<String, Object> value) {
        var match = COMPARISON.matcher(part);
        if (!match.matches()) {
            throw new IllegalArgumentException("Teach the oracle this condition: " + part);
        }
        Object expected = match.group(4) != null ? match.group(4) : Boolean.valueOf(match.group(3));
        return Objects.equals(value.apply(match.group(1)), expected) == "=".equals(match.group(2));
    }
}
