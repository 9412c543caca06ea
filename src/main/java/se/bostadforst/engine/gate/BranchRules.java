package se.bostadforst.engine.gate;

import java.util.HashMap;
import java.util.Optional;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;

/** What a flow is called and when it is taken say the same thing: "Nej" taken on a yes is what nobody sees in the picture. */
final class BranchRules implements ModelRule {

    @Override
    public void check(Delivery delivery, Findings findings) {
        for (var file : delivery.processes()) {
            file.all(FlowNode.class).stream()
                    .filter(GatewayRules::isDataSplit)
                    .forEach(split -> check(file, split, findings));
        }
    }

    private static void check(ProcessFile file, FlowNode split, Findings findings) {
        var names = new HashMap<String, SequenceFlow>();
        var conditions = new HashMap<String, SequenceFlow>();
        var standard = GatewayRules.defaultOf(split);
        for (var flow : split.getOutgoing()) {
            var name = flow.getName() == null ? "" : flow.getName().strip();
            if (!name.isEmpty() && names.putIfAbsent(name.toLowerCase(java.util.Locale.ROOT), flow) != null) {
                findings.add(file, flow, "Två flöden ur vägvalet heter ”%s”. Ge varje flöde sitt svar.", name);
            }
            if (flow.getConditionExpression() == null) {
                continue;
            }
            var text = flow.getConditionExpression().getTextContent();
            Optional.of(flow)
                    .filter(taken -> !taken.equals(standard))
                    .flatMap(taken -> ModelExpression.parse(text))
                    .filter(condition ->
                            condition.negated() ? "Ja".equalsIgnoreCase(name) : "Nej".equalsIgnoreCase(name))
                    .ifPresent(condition -> findings.add(
                            file,
                            flow,
                            "Flödet heter ”%s” men tas när svaret är ”%s”. Vänd villkoret (! före namnet) eller byt namn på flödet.",
                            name,
                            condition.negated() ? "Nej" : "Ja"));
            var same = conditions.putIfAbsent(text.replaceAll("\\s", ""), flow);
            if (same != null) {
                findings.add(
                        file,
                        flow,
                        "Flödet har samma villkor som %s och tas därför aldrig. Skriv ett annat villkor.",
                        same.getId());
            }
        }
    }
}
