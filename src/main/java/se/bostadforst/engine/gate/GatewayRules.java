package se.bostadforst.engine.gate;

import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.InclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;

/** A case never gets stuck at a question: there is always a way out, and every other way has its condition. */
final class GatewayRules implements ModelRule {

    @Override
    public void check(Delivery delivery, Findings findings) {
        for (var file : delivery.processes()) {
            file.all(FlowNode.class).stream()
                    .filter(GatewayRules::isDataSplit)
                    .forEach(split -> check(file, split, findings));
        }
    }

    /** Whether facts decide which way out of it is taken. */
    static boolean isDataSplit(FlowNode node) {
        return (node instanceof ExclusiveGateway || node instanceof InclusiveGateway)
                && node.getOutgoing().size() > 1;
    }

    private static void check(ProcessFile file, FlowNode split, Findings findings) {
        var standard = defaultOf(split);
        if (standard == null) {
            findings.add(
                    file, split, "Vägvalet har inget standardflöde. Markera ett utgående flöde som ”Default flow”.");
            return;
        }
        if (!split.getOutgoing().contains(standard)) {
            findings.add(
                    file,
                    split,
                    "Standardflödet ”%s” går inte ut ur vägvalet. Markera ett av dess egna flöden som ”Default flow”.",
                    standard.getId());
        }
        for (var flow : split.getOutgoing()) {
            boolean hasCondition = flow.getConditionExpression() != null;
            if (flow.equals(standard) && hasCondition) {
                findings.add(
                        file,
                        flow,
                        "Standardflödet tas när inget annat villkor gäller och ska inte ha något eget villkor.");
            } else if (!flow.equals(standard) && !hasCondition) {
                findings.add(file, flow, "Flödet saknar villkor. Skriv ett, eller gör det till standardflöde.");
            }
        }
    }

    static SequenceFlow defaultOf(FlowNode split) {
        return split instanceof ExclusiveGateway exclusive
                ? exclusive.getDefault()
                : ((InclusiveGateway) split).getDefault();
    }
}
