package se.bostadforst.engine.gate;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.InclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.ParallelGateway;

/** What was divided in one way is brought together in the same way; otherwise a case stands still, or everything is done twice. */
final class ParallelRules implements ModelRule {

    @Override
    public void check(Delivery delivery, Findings findings) {
        for (var file : delivery.processes()) {
            Scope.in(file).forEach(scope -> {
                scope.nodes().forEach(node -> checkMeeting(file, scope, node, findings));
                scope.nodes().stream()
                        .filter(BoundaryEvent.class::isInstance)
                        .map(BoundaryEvent.class::cast)
                        .filter(event -> !event.cancelActivity())
                        .forEach(event -> checkBeside(file, scope, event, findings));
            });
        }
    }

    private static void checkMeeting(ProcessFile file, Scope scope, FlowNode node, Findings findings) {
        var splits = scope.before(node).stream()
                .flatMap(source -> split(scope, source).stream())
                .toList();
        var seen = new HashSet<FlowNode>();
        var repeated = splits.stream().filter(split -> !seen.add(split)).toList();
        if (node instanceof ParallelGateway) {
            repeated.stream()
                    .filter(ExclusiveGateway.class::isInstance)
                    .findFirst()
                    .ifPresent(split -> findings.add(
                            file,
                            node,
                            "Här väntar ärendet på alla vägar ur ”%s”, men bara en av dem tas, så det fastnar. För samman dem i en gateway av samma slag"
                                    + " (Exclusive).",
                            split.getName()));
        } else if (!(node instanceof InclusiveGateway)) {
            repeated.stream()
                    .filter(ParallelGateway.class::isInstance)
                    .findFirst()
                    .ifPresent(split -> findings.add(
                            file,
                            node,
                            "Hit kommer båda grenarna ur den parallella gatewayen ”%s”, så allt efter görs två gånger. För samman dem i en parallell gateway.",
                            split.getId()));
        }
    }

    /** The question or the parallel gateway that a flow comes straight from, past steps with one way in and one way out. */
    private static Optional<FlowNode> split(Scope scope, FlowNode source) {
        var seen = new HashSet<FlowNode>();
        var node = source;
        while (seen.add(node)) {
            if (scope.after(node).size() > 1) {
                return Optional.of(node);
            }
            var before = scope.before(node);
            if (before.size() != 1) {
                return Optional.empty();
            }
            node = before.get(0);
        }
        return Optional.empty();
    }

    /** What happens beside a task ends by itself. */
    private static void checkBeside(ProcessFile file, Scope scope, BoundaryEvent event, Findings findings) {
        var main = Scope.reach(
                scope.beginnings(),
                node -> Stream.concat(
                        scope.after(node).stream(),
                        scope.edgesOf(node).stream().filter(BoundaryEvent::cancelActivity)));
        scope.reach(List.of(event)).stream()
                .filter(main::contains)
                .findFirst()
                .ifPresent(node -> findings.add(
                        file,
                        event,
                        "Händelsen avbryter inte uppgiften, men leder tillbaka in i förloppet vid ”%s”, så allt efter görs två gånger. Ge den ett eget slut,"
                                + " eller låt den avbryta.",
                        node.getId()));
    }
}
