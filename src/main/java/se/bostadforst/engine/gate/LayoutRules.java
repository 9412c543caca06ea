package se.bostadforst.engine.gate;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Lane;
import org.camunda.bpm.model.bpmn.instance.MessageFlow;
import org.camunda.bpm.model.bpmn.instance.Participant;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;

/** What runs can be seen: an element that is not drawn would work in secret. */
final class LayoutRules implements ModelRule {

    @Override
    public void check(Delivery delivery, Findings findings) {
        for (var file : delivery.processes()) {
            check(
                    file,
                    "BPMNShape",
                    "Elementet är inte ritat.",
                    Stream.of(FlowNode.class, Lane.class, Participant.class),
                    findings);
            check(
                    file,
                    "BPMNEdge",
                    "Flödet är inte ritat.",
                    Stream.of(SequenceFlow.class, MessageFlow.class),
                    findings);
        }
    }

    private static void check(
            ProcessFile file,
            String drawing,
            String sentence,
            Stream<Class<? extends BaseElement>> types,
            Findings findings) {
        var drawn = drawn(file, drawing);
        types.flatMap(type -> file.all(type).stream())
                .filter(element -> !drawn.contains(element.getId()))
                .forEach(element -> findings.add(
                        file,
                        element,
                        "%s Öppna filen i Camunda Modeler, ta bort det ur filen och rita det på nytt.",
                        sentence));
    }

    private static Set<String> drawn(ProcessFile file, String drawing) {
        return Xml.elements(file.xml().getElementsByTagNameNS(Xml.BPMN_DI, drawing))
                .map(shape -> shape.getAttribute("bpmnElement"))
                .map(name -> name.substring(name.indexOf(':') + 1))
                .collect(Collectors.toSet());
    }
}
