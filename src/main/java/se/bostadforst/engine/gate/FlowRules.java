package se.bostadforst.engine.gate;

import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.LinkEventDefinition;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.ThrowEvent;

/** One way in, everything within reach, and every way leads to an end that has a name. */
final class FlowRules implements ModelRule {

    @Override
    public void check(Delivery delivery, Findings findings) {
        for (var file : delivery.processes()) {
            if (file.all(Process.class).size() == 1) {
                Scope.in(file).forEach(scope -> check(file, scope, findings));
            }
            file.all(SequenceFlow.class).forEach(flow -> checkEnds(file, flow, findings));
        }
    }

    private static void check(ProcessFile file, Scope scope, Findings findings) {
        checkStarts(file, scope, findings);
        var reached = scope.reach(scope.beginnings());
        for (var node : scope.nodes()) {
            if (!reached.contains(node) && !isForCompensation(node)) {
                findings.add(
                        file,
                        node,
                        "Inget flöde leder hit från början av processen. Dra ett flöde hit, eller ta bort elementet.");
            }
            int out = scope.after(node).size();
            if (out == 0 && !isAnEnd(node)) {
                findings.add(
                        file, node, "Förloppet slutar här utan sluthändelse. Dra flödet vidare eller rita ett slut.");
            } else if (out > 1 && !(node instanceof Gateway)) {
                findings.add(
                        file,
                        node,
                        "Flera flöden går ut härifrån, och då går ärendet alla vägar samtidigt. Rita ett vägval efter elementet.");
            }
        }
    }

    private static void checkStarts(ProcessFile file, Scope scope, Findings findings) {
        var starts = scope.nodes().stream().filter(StartEvent.class::isInstance).toList();
        if (starts.isEmpty()) {
            findings.add(file, scope.owner(), "Starthändelsen saknas. Rita en, så att det syns var förloppet börjar.");
        }
        starts.stream()
                .skip(1)
                .forEach(
                        start -> findings.add(
                                file,
                                start,
                                "Det finns mer än en starthändelse. Behåll en; börjar förloppet på flera sätt är det flera processer."));
    }

    private static void checkEnds(ProcessFile file, SequenceFlow flow, Findings findings) {
        var source = flow.getSource();
        var target = flow.getTarget();
        if (source == null || target == null) {
            return;
        }
        if (!source.getOutgoing().contains(flow) || !target.getIncoming().contains(flow)) {
            findings.add(
                    file,
                    flow,
                    "Flödet är ändrat för hand: elementen i dess ändar känner inte till det. Ta bort det och dra det på nytt i Modeler.");
        }
        if (flow.getConditionExpression() != null && !GatewayRules.isDataSplit(source)) {
            findings.add(
                    file,
                    flow,
                    "Villkoret står på ett flöde som inte går ut ur ett vägval, så ärendet kan fastna. Ta bort villkoret eller rita ett vägval.");
        }
    }

    private static boolean isAnEnd(FlowNode node) {
        return node instanceof EndEvent
                || node instanceof SubProcess subprocess && subprocess.triggeredByEvent()
                || isForCompensation(node)
                || node instanceof ThrowEvent event && isLink(event);
    }

    private static boolean isLink(ThrowEvent event) {
        return event.getEventDefinitions().stream().anyMatch(LinkEventDefinition.class::isInstance);
    }

    private static boolean isForCompensation(FlowNode node) {
        return node instanceof Activity activity && activity.isForCompensation();
    }
}
