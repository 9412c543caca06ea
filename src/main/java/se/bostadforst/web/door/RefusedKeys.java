package se.bostadforst.web.door;

import com.fasterxml.jackson.core.JsonToken;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Keys of Camunda's queries that run code (CVE-2026-109432), ask about variables' values, or return more than was asked for. Tasklist
 * always sends the three variable lists, and always empty.
 */
final class RefusedKeys {

    private static final Set<String> MUST_BE_EMPTY =
            Set.of("processVariables", "taskVariables", "caseInstanceVariables", "orQueries");

    private static final Set<String> MUST_NOT_BE_TRUE = Set.of("withVariablesInReturn", "deserializeValues");

    /** No form of ours takes a serialised object or a file as a value, and the engine breaks on a type without a name. */
    private static final Set<String> UNREAD_TYPES = Set.of("object", "file", "");

    /** There are no case models (CMMN), and no tables to ask about them. */
    private static final Pattern CASE_MODEL = Pattern.compile("case(?:Instance|Definition|Execution)[A-Z]");

    private RefusedKeys() {}

    /** A key with a plain value. What a form answers is left to the form, which says what is wrong where. */
    static boolean refuses(String key, String value) {
        return key.endsWith("Expression")
                || value.indexOf('\0') >= 0 && !"value".equals(key)
                || "sortBy".equals(key) && value.endsWith("Variable")
                || "type".equals(key)
                        && UNREAD_TYPES.contains(value.toLowerCase(Locale.ROOT).strip())
                || CASE_MODEL.matcher(key).lookingAt() && !value.isEmpty() && !"null".equals(value)
                || MUST_BE_EMPTY.contains(key) && !value.isEmpty() && !"null".equals(value)
                || MUST_NOT_BE_TRUE.contains(key) && !"false".equals(value);
    }

    /** A key with a list or an object, full or empty. */
    static boolean refusesStructure(String key) {
        return key.endsWith("Expression") || MUST_NOT_BE_TRUE.contains(key);
    }

    /** Beside a form's answers the web apps send no id and no key of anything that stands; whoever does means to move a case. */
    static boolean refusesBesideAnswers(String key, JsonToken value) {
        return !"variables".equals(key)
                && value != JsonToken.VALUE_NULL
                && !("withVariablesInReturn".equals(key) && value == JsonToken.VALUE_FALSE);
    }

    /** A key whose list the web apps send, with nothing in it. */
    static boolean mustBeEmpty(String key) {
        return MUST_BE_EMPTY.contains(key);
    }
}
