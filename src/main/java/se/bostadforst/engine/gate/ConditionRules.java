package se.bostadforst.engine.gate;

import java.util.List;
import java.util.Set;
import org.w3c.dom.Element;

/**
 * Nobody but the domain decides which way a case goes ({@code architecture.md} A3): a condition asks one bean of facts, and no variable.
 */
final class ConditionRules implements ModelRule {

    private static final Set<String> CONDITIONS = Set.of("conditionExpression", "condition", "completionCondition");
    private static final String FORM =
            "Villkoret skrivs ${<namn>Facts.<metod>(execution)}, eller med ! före namnet; nu står det ”%s”.";

    private final ModelBeans beans;

    ConditionRules(ModelBeans beans) {
        this.beans = beans;
    }

    static boolean isCondition(Element element) {
        return Xml.BPMN.equals(element.getNamespaceURI()) && CONDITIONS.contains(element.getLocalName());
    }

    @Override
    public void check(Delivery delivery, Findings findings) {
        for (var file : delivery.processes()) {
            Xml.elements(file.xml())
                    .filter(ConditionRules::isCondition)
                    .forEach(condition ->
                            check(file.resource(), Xml.idOf(owner(condition)), Xml.ownText(condition), findings));
        }
    }

    private void check(String resource, String elementId, String text, Findings findings) {
        var question = ModelExpression.parse(text)
                .filter(expression -> expression.method().isPresent())
                .filter(expression -> expression.name().endsWith("Facts")
                        && expression.arguments().equals(List.of("execution")));
        if (question.isEmpty()) {
            findings.add(resource, elementId, FORM, text);
            return;
        }
        var bean = beans.type(question.get().name());
        if (bean.isEmpty()) {
            findings.add(
                    resource,
                    elementId,
                    "%s",
                    ExpressionRules.unknownBean(question.get().name(), beans));
        } else if (BeanMethods.matching(bean.get(), question.get())
                .noneMatch(method -> method.getReturnType() == boolean.class)) {
            findings.add(
                    resource,
                    elementId,
                    "”%s” har ingen metod ”%s” som tar execution och svarar ja eller nej. Välj en som finns eller be en utvecklare lägga till den.",
                    question.get().name(),
                    question.get().method().orElseThrow());
        }
    }

    /** A condition can have an id of its own, but the designer sees the flow or the event. */
    private static Element owner(Element condition) {
        return condition.getParentNode() instanceof Element parent ? parent : condition;
    }
}
