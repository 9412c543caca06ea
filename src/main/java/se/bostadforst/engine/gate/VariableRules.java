package se.bostadforst.engine.gate;

import java.util.Set;
import java.util.stream.Stream;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;

/** The engine knows where a case is, never what it is about ({@code architecture.md} A2): a model makes no variables of its own. */
final class VariableRules implements ModelRule {

    private static final Set<String> NAMED_IN = Set.of(
            "elementVariable",
            "collection",
            "resultVariable",
            "errorCodeVariable",
            "errorMessageVariable",
            "escalationCodeVariable",
            "initiator",
            "variableName");

    @Override
    public void check(Delivery delivery, Findings findings) {
        for (var file : delivery.processes()) {
            Xml.elements(file.xml())
                    .forEach(element -> named(element)
                            .filter(name -> !ModelExpression.isIn(name) && !ModelVariables.contains(name))
                            .forEach(name -> findings.add(file.resource(), Xml.idOf(element), "%s", unknown(name))));
        }
    }

    static String unknown(String name) {
        return "Variabeln ”%s” finns inte i %s. Uppgifter om ärendet hålls av programmet; en process behöver sällan egna variabler."
                .formatted(name, ModelVariables.TABLE);
    }

    private static Stream<String> named(Element element) {
        var attributes = Xml.attributes(element)
                .filter(attribute ->
                        Xml.CAMUNDA.equals(attribute.getNamespaceURI()) && NAMED_IN.contains(attribute.getLocalName()))
                .map(Attr::getValue);
        return Stream.concat(attributes, namedByMapping(element));
    }

    private static Stream<String> namedByMapping(Element element) {
        if (Xml.is(element, Xml.CAMUNDA, "in") || Xml.is(element, Xml.CAMUNDA, "out")) {
            return Stream.of("source", "target").filter(element::hasAttribute).map(element::getAttribute);
        }
        boolean isNamed = Xml.is(element, Xml.CAMUNDA, "inputParameter")
                || Xml.is(element, Xml.CAMUNDA, "outputParameter")
                || Xml.is(element, Xml.BPMN, "inputDataItem");
        return isNamed ? Stream.of(element.getAttribute("name")) : Stream.empty();
    }
}
