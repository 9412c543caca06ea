package se.bostadforst.engine.gate;

import static java.util.stream.Collectors.joining;

import java.util.Arrays;
import java.util.stream.Stream;
import org.w3c.dom.Attr;
import se.bostadforst.parameters.Parameter;

/**
 * Reads every text of a model, because the engine evaluates expressions in more places than a list of places can keep up with: names,
 * descriptions, messages, retries.
 */
final class ExpressionRules implements ModelRule {

    private final ModelBeans beans;

    ExpressionRules(ModelBeans beans) {
        this.beans = beans;
    }

    @Override
    public void check(Delivery delivery, Findings findings) {
        for (var file : delivery.processes()) {
            Xml.elements(file.xml())
                    .filter(element -> !ConditionRules.isCondition(element))
                    .forEach(element -> {
                        var texts = Stream.concat(
                                Xml.attributes(element)
                                        .filter(attribute -> !isBusinessKey(attribute))
                                        .map(Attr::getValue),
                                Stream.of(Xml.ownText(element)));
                        texts.filter(ModelExpression::isIn)
                                .forEach(text -> check(file.resource(), Xml.idOf(element), text, findings));
                    });
        }
    }

    /** Offers beans of the same kind, by the end of their names. */
    static String unknownBean(String name, ModelBeans beans) {
        var offered = beans.names().stream()
                .filter(other -> kind(other).equals(kind(name)))
                .sorted()
                .collect(joining(", "));
        return "”%s” finns inte eller är inte öppen för modeller (@UsableInModels). Att välja på: %s."
                .formatted(name, offered.isEmpty() ? "inget ännu" : offered);
    }

    private static String kind(String name) {
        return Stream.of("Facts", "Delegate").filter(name::endsWith).findFirst().orElse("");
    }

    private void check(String resource, String elementId, String text, Findings findings) {
        var parsed = ModelExpression.parse(text);
        if (parsed.isEmpty()) {
            findings.add(
                    resource,
                    elementId,
                    "Uttrycket ”%s” är inte tillåtet. Skriv ${namn} eller ${namn.metod(värden)}; allt annat hör hemma i programmet.",
                    text);
            return;
        }
        var expression = parsed.get();
        expression.variables().stream()
                .filter(variable -> !ModelVariables.contains(variable))
                .forEach(variable -> findings.add(resource, elementId, "%s", VariableRules.unknown(variable)));
        var bean = beans.type(expression.name());
        if (expression.method().isEmpty()) {
            if (bean.isEmpty() && !ModelVariables.contains(expression.name())) {
                findings.add(resource, elementId, "%s", unknownBean(expression.name(), beans));
            }
        } else if (bean.isEmpty()) {
            findings.add(resource, elementId, "%s", unknownBean(expression.name(), beans));
        } else if (BeanMethods.matching(bean.get(), expression).findAny().isEmpty()) {
            findings.add(
                    resource,
                    elementId,
                    "”%s” har ingen metod ”%s” med de värdena (%s). Rätta stavningen eller värdena.",
                    expression.name(),
                    expression.method().get(),
                    String.join(", ", expression.arguments()));
        } else {
            checkParameter(resource, elementId, expression, findings);
        }
    }

    private static void checkParameter(
            String resource, String elementId, ModelExpression expression, Findings findings) {
        if (!"periods".equals(expression.name())) {
            return;
        }
        expression.arguments().stream()
                .flatMap(argument -> ModelExpression.text(argument).stream())
                .filter(code ->
                        Arrays.stream(Parameter.values()).map(Parameter::code).noneMatch(code::equals))
                .forEach(code -> findings.add(
                        resource,
                        elementId,
                        "Parametern ”%s” finns inte. Välj en av: %s.",
                        code,
                        Arrays.stream(Parameter.values()).map(Parameter::code).collect(joining(", "))));
    }

    /** {@link CallRules} knows the one thing that may stand there. */
    private static boolean isBusinessKey(Attr attribute) {
        return "businessKey".equals(attribute.getName()) && Xml.is(attribute.getOwnerElement(), Xml.CAMUNDA, "in");
    }
}
