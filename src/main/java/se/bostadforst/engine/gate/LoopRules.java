package se.bostadforst.engine.gate;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.CatchEvent;
import org.camunda.bpm.model.bpmn.instance.EventBasedGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.MessageEventDefinition;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.ReceiveTask;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

/** A loop waits for somebody or something on its way round; one that does not keeps the whole program busy. */
final class LoopRules implements ModelRule {

    @Override
    public void check(Delivery delivery, Findings findings) {
        for (var file : delivery.processes()) {
            Scope.in(file).forEach(scope -> {
                checkEndless(delivery, file, scope, findings);
                checkMonths(file, scope, findings);
            });
            file.all(CallActivity.class).stream()
                    .filter(call -> called(delivery, call).contains(processOf(call)))
                    .forEach(call -> findings.add(
                            file,
                            call,
                            "Processen anropar sig själv genom ”%s” och blir aldrig klar. Rita det som ska upprepas som en slinga.",
                            call.getCalledElement()));
        }
    }

    private static void checkEndless(Delivery delivery, ProcessFile file, Scope scope, Findings findings) {
        Predicate<FlowNode> runsThrough = node -> !waits(delivery, node);
        scope.nodes().stream()
                .filter(runsThrough)
                .filter(node -> Scope.reach(
                                scope.next(node).filter(runsThrough).toList(),
                                next -> scope.next(next).filter(runsThrough))
                        .contains(node))
                .findFirst()
                .ifPresent(
                        node -> findings.add(
                                file,
                                node,
                                "Slingan genom elementet har inget steg som väntar, så den kan snurra utan slut. Lägg in en uppgift, ett meddelande eller en klocka."));
    }

    private static void checkMonths(ProcessFile file, Scope scope, Findings findings) {
        var months = scope.nodes().stream().filter(LoopRules::countsMonths).toList();
        months.stream()
                .filter(timer ->
                        scope.reach(scope.next(timer).toList()).stream().anyMatch(months::contains))
                .forEach(timer -> findings.add(
                        file,
                        timer,
                        "Månader räknas här från föregående månad, och då glider dagen. Räkna varje gång från ärendets egen dag:"
                                + " ${deadlines.morningAfterMonths(dag, antal)}. Be en utvecklare om dagen."));
    }

    private static boolean countsMonths(FlowNode node) {
        return node instanceof CatchEvent event
                && event.getEventDefinitions().stream()
                        .filter(TimerEventDefinition.class::isInstance)
                        .map(definition -> ((TimerEventDefinition) definition).getTimeDate())
                        .filter(date -> date != null)
                        .flatMap(date -> ModelExpression.parse(date.getTextContent()).stream())
                        .anyMatch(expression -> expression.calls("periods", "morningAfterMonths"));
    }

    private static boolean waits(Delivery delivery, FlowNode node) {
        if (node instanceof CallActivity call) {
            var called = called(delivery, call);
            return !isIn(delivery, call.getCalledElement())
                    || processes(delivery)
                            .filter(process -> called.contains(process.getId()))
                            .anyMatch(process -> hasWaiting(process));
        }
        if (node instanceof SubProcess subprocess) {
            return hasWaiting(subprocess);
        }
        return waitsItself(node);
    }

    private static boolean waitsItself(ModelElementInstance node) {
        return node instanceof UserTask
                || node instanceof ReceiveTask
                || node instanceof EventBasedGateway
                || node instanceof CatchEvent event
                        && (event instanceof BoundaryEvent || !(event instanceof StartEvent))
                        && event.getEventDefinitions().stream()
                                .anyMatch(definition -> definition instanceof TimerEventDefinition
                                        || definition instanceof MessageEventDefinition);
    }

    private static boolean hasWaiting(ModelElementInstance parent) {
        return parent.getModelInstance().getModelElementsByType(FlowNode.class).stream()
                .filter(node -> isInside(node, parent))
                .anyMatch(node -> waitsItself(node) || node instanceof CallActivity);
    }

    private static boolean isInside(ModelElementInstance node, ModelElementInstance parent) {
        var around = node.getParentElement();
        return around != null && (around.equals(parent) || isInside(around, parent));
    }

    /** The processes the call leads to, directly and through others of the delivery. */
    private static Set<String> called(Delivery delivery, CallActivity call) {
        var found = new LinkedHashSet<String>();
        var left = new HashSet<>(List.of(String.valueOf(call.getCalledElement())));
        while (!left.isEmpty()) {
            found.addAll(left);
            left = new HashSet<>(callsOf(delivery, left));
            left.removeAll(found);
        }
        return found;
    }

    private static Set<String> callsOf(Delivery delivery, Collection<String> processes) {
        return delivery.processes().stream()
                .flatMap(file -> file.all(CallActivity.class).stream())
                .filter(call -> processes.contains(processOf(call)))
                .map(CallActivity::getCalledElement)
                .filter(called -> called != null)
                .collect(Collectors.toSet());
    }

    private static String processOf(ModelElementInstance element) {
        return element instanceof Process process ? process.getId() : processOf(element.getParentElement());
    }

    private static boolean isIn(Delivery delivery, String id) {
        return processes(delivery).anyMatch(process -> process.getId().equals(id));
    }

    private static java.util.stream.Stream<Process> processes(Delivery delivery) {
        return delivery.processes().stream().flatMap(file -> file.all(Process.class).stream());
    }
}
