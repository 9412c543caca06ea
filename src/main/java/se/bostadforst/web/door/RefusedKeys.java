package se.bostadforst.web.door;

import java.util.Set;

/**
 * Keys of Camunda's queries that run code (CVE-2026-109432), ask about variables' values, or return more than was asked for. Tasklist
 * always sends the three variable lists, and always empty.
 */
final class RefusedKeys {

    private static final Set<String> MUST_BE_EMPTY =
            Set.of("processVariables", "taskVariables", "caseInstanceVariables", "orQueries");

    private static final Set<String> MUST_NOT_BE_TRUE = Set.of("withVariablesInReturn", "deserializeValues");

    private RefusedKeys() {}

    /** A key with a plain value. */
    static boolean refuses(String key, String value) {
        return key.endsWith("Expression")
                || MUST_BE_EMPTY.contains(key) && !value.isEmpty() && !"null".equals(value)
                || MUST_NOT_BE_TRUE.contains(key) && !"false".equals(value);
    }

    /** A key with a list or an object, full or empty. */
    static boolean refusesStructure(String key) {
        return key.endsWith("Expression") || MUST_NOT_BE_TRUE.contains(key);
    }

    /** A key whose list the web apps send, with nothing in it. */
    static boolean mustBeEmpty(String key) {
        return MUST_BE_EMPTY.contains(key);
    }
}
