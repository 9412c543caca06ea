package se.bostadforst.engine.gate;

import java.util.LinkedHashMap;
import java.util.Map;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.Event;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.Lane;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;

/** Ids in English for the program, names in Swedish for people. */
final class NamingRules implements ModelRule {

    /** The first class that fits says how the id begins. */
    private static final Map<Class<? extends BaseElement>, String> PREFIXES = new LinkedHashMap<>();

    static {
        PREFIXES.put(SequenceFlow.class, "Flow");
        PREFIXES.put(Gateway.class, "Gateway");
        PREFIXES.put(StartEvent.class, "StartEvent");
        PREFIXES.put(EndEvent.class, "EndEvent");
        PREFIXES.put(BoundaryEvent.class, "BoundaryEvent");
        PREFIXES.put(Event.class, "Event");
        PREFIXES.put(SubProcess.class, "Subprocess");
        PREFIXES.put(Activity.class, "Task");
    }

    @Override
    public void check(Delivery delivery, Findings findings) {
        for (var file : delivery.processes()) {
            file.all(FlowNode.class).forEach(node -> {
                checkId(file, node, findings);
                checkName(file, node, findings);
            });
            file.all(SequenceFlow.class).forEach(flow -> {
                checkId(file, flow, findings);
                if (GatewayRules.isDataSplit(flow.getSource()) && Names.isBlank(flow.getName())) {
                    findings.add(
                            file,
                            flow,
                            "Flödet ut ur vägvalet saknar namn. Skriv svaret på vägvalets fråga, till exempel ”Ja”.");
                }
            });
            file.all(Lane.class).stream()
                    .filter(lane -> Names.isBlank(lane.getName()))
                    .forEach(lane -> findings.add(
                            file, lane, "Banan saknar namn. Skriv vem den gäller, till exempel ”Handläggare”."));
        }
    }

    private static void checkId(ProcessFile file, FlowElement element, Findings findings) {
        PREFIXES.entrySet().stream()
                .filter(entry -> entry.getKey().isInstance(element))
                .findFirst()
                .map(Map.Entry::getValue)
                .filter(prefix -> !element.getId().matches(pattern(prefix, element)))
                .ifPresent(prefix -> findings.add(
                        file,
                        element,
                        "Id:t ska vara ”%s_” följt av engelska ord med stor begynnelsebokstav, till exempel %s_ChooseHome.",
                        prefix,
                        prefix));
    }

    private static String pattern(String prefix, FlowElement element) {
        var words = "_[A-Z][A-Za-z0-9]*";
        if (element instanceof SequenceFlow) {
            return prefix + words + "(_to" + words + ")?";
        }
        return (element instanceof CallActivity ? "(Task|Activity)" : prefix) + words;
    }

    private static void checkName(ProcessFile file, FlowNode node, Findings findings) {
        boolean nameless = Names.isBlank(node.getName());
        if (GatewayRules.isDataSplit(node)) {
            if (nameless || !node.getName().strip().endsWith("?")) {
                findings.add(
                        file,
                        node,
                        "Vägvalet ska heta som en fråga på svenska, med frågetecken, till exempel ”Uppfylls kraven?”.");
            }
        } else if (nameless && node instanceof Activity) {
            findings.add(
                    file,
                    node,
                    "Uppgiften saknar namn. Skriv på svenska vad som görs: verb och objekt, till exempel ”Välj lägenhet”.");
        } else if (nameless && node instanceof BoundaryEvent) {
            findings.add(
                    file,
                    node,
                    "Händelsen på kanten saknar namn. Skriv på svenska vad som har hänt eller hur lång tid som har gått, till exempel ”3 arbetsdagar”.");
        } else if (nameless && node instanceof Event) {
            findings.add(
                    file,
                    node,
                    "Händelsen saknar namn. Skriv på svenska vad som har hänt, till exempel ”Nominering inkommen”.");
        }
    }
}
