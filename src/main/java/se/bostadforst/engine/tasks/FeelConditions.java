package se.bostadforst.engine.tasks;

import java.util.Map;
import org.camunda.bpm.dmn.feel.impl.FeelEngine;
import org.camunda.bpm.dmn.feel.impl.scala.ScalaFeelEngineFactory;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.stereotype.Component;
import se.bostadforst.forms.ConditionEvaluator;

/** The forms' FEEL conditions, answered by the same FEEL engine as the decision tables. */
@Component
class FeelConditions implements ConditionEvaluator {

    private final FeelEngine feel = new ScalaFeelEngineFactory(java.util.List.of()).createInstance();

    @Override
    public boolean isTrue(String expression, Map<String, Object> values) {
        var text = expression.startsWith("=") ? expression.substring(1) : expression;
        return Boolean.TRUE.equals(
                feel.evaluateSimpleExpression(text, Variables.fromMap(values).asVariableContext()));
    }
}
