package se.bostadforst.engine.gate;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What a cell of a condition lets through, as far as it can be told by looking.
 *
 * @param values the values it names; with {@code isNot} all others
 * @param isPlain whether it is only values; a range or a calculation is not
 */
record DecisionCell(String text, Set<String> values, boolean isNot, boolean isPlain) {

    private static final String VALUE = "\\s*(?:\"[^\"]*\"|-?\\d+(?:\\.\\d+)?|true|false)\\s*";
    private static final Pattern LIST = Pattern.compile(VALUE + "(?:," + VALUE + ")*");
    private static final Pattern NOT = Pattern.compile("not\\((.*)\\)");
    private static final Pattern EACH = Pattern.compile(VALUE);

    static DecisionCell of(String content) {
        var text = content.strip();
        if (text.isEmpty() || text.equals("-")) {
            return new DecisionCell("", Set.of(), true, true);
        }
        var not = NOT.matcher(text);
        var inner = not.matches() ? not.group(1) : text;
        if (!LIST.matcher(inner).matches()) {
            return new DecisionCell(text.replaceAll("\\s+", " "), Set.of(), false, false);
        }
        var values = new LinkedHashSet<String>();
        EACH.matcher(inner).results().forEach(value -> values.add(value.group().strip()));
        return new DecisionCell(text, values, not.matches(), true);
    }

    boolean isAny() {
        return isPlain && isNot && values.isEmpty();
    }

    /** Whether some value passes both; false when that cannot be told. */
    boolean meets(DecisionCell other) {
        if (isAny() || other.isAny()) {
            return true;
        }
        if (!isPlain || !other.isPlain) {
            return text.equals(other.text);
        }
        if (isNot && other.isNot) {
            return true;
        }
        return isNot
                ? other.values.stream().anyMatch(value -> !values.contains(value))
                : values.stream().anyMatch(value -> other.values.contains(value) != other.isNot);
    }

    /** Whether everything that passes the other passes this one too; false when that cannot be told. */
    boolean covers(DecisionCell other) {
        if (isAny()) {
            return true;
        }
        if (!isPlain || !other.isPlain || other.isAny()) {
            return !isPlain && text.equals(other.text);
        }
        if (other.isNot) {
            return isNot && other.values.containsAll(values);
        }
        return other.values.stream().allMatch(value -> values.contains(value) != isNot);
    }

    boolean isSame(DecisionCell other) {
        return isNot == other.isNot
                && isPlain == other.isPlain
                && values.equals(other.values)
                && (isPlain || text.equals(other.text));
    }
}
