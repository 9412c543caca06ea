package se.bostadforst.forms;

import java.util.Map;

/** Answers the FEEL conditions of a form ({@code conditional.hide}) on the server as the browser does. */
public interface ConditionEvaluator {

    /** True when the expression, with or without its leading {@code =}, is true for these values. */
    boolean isTrue(String expression, Map<String, Object> values);
}
