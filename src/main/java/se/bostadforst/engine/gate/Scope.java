package se.bostadforst.engine.gate;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.CatchEvent;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.LinkEventDefinition;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

/**
 * What stands together in one process or one subprocess, and how its flows go. A flow is where its two ends are, since that is what the
 * engine follows; they are looked up once, for the model searches the whole file each time.
 */
final class Scope {

    private final ModelElementInstance owner;
    private final List<FlowNode> nodes;
    private final Map<FlowNode, List<FlowNode>> from = new HashMap<>();
    private final Map<FlowNode, List<FlowNode>> to = new HashMap<>();
    private final Map<FlowNode, List<BoundaryEvent>> edges = new HashMap<>();

    private Scope(ModelElementInstance owner, ProcessFile file) {
        this.owner = owner;
        this.nodes = file.all(FlowNode.class).stream()
                .filter(node -> owner.equals(node.getParentElement()))
                .toList();
        file.all(SequenceFlow.class).stream()
                .filter(flow -> owner.equals(flow.getParentElement()))
                .forEach(flow -> {
                    var source = flow.getSource();
                    var target = flow.getTarget();
                    if (source != null && target != null) {
                        to.computeIfAbsent(source, node -> new ArrayList<>()).add(target);
                        from.computeIfAbsent(target, node -> new ArrayList<>()).add(source);
                    }
                });
        nodes.stream()
                .filter(BoundaryEvent.class::isInstance)
                .map(BoundaryEvent.class::cast)
                .filter(event -> event.getAttachedTo() != null)
                .forEach(event -> edges.computeIfAbsent(event.getAttachedTo(), node -> new ArrayList<>())
                        .add(event));
    }

    static Stream<Scope> in(ProcessFile file) {
        return Stream.concat(file.all(Process.class).stream(), file.all(SubProcess.class).stream())
                .map(owner -> new Scope(owner, file));
    }

    ModelElementInstance owner() {
        return owner;
    }

    List<FlowNode> nodes() {
        return nodes;
    }

    /** Where work begins without a flow that leads there. */
    List<FlowNode> beginnings() {
        return nodes.stream()
                .filter(node -> node instanceof StartEvent
                        || node instanceof SubProcess subprocess && subprocess.triggeredByEvent()
                        || node instanceof CatchEvent event
                                && event.getEventDefinitions().stream().anyMatch(LinkEventDefinition.class::isInstance))
                .toList();
    }

    /** Where the flows out of the node lead, one for each flow. */
    List<FlowNode> after(FlowNode node) {
        return to.getOrDefault(node, List.of());
    }

    /** Where the flows into the node come from, one for each flow. */
    List<FlowNode> before(FlowNode node) {
        return from.getOrDefault(node, List.of());
    }

    List<BoundaryEvent> edgesOf(FlowNode node) {
        return edges.getOrDefault(node, List.of());
    }

    /** Where the case can go from the node. */
    Stream<FlowNode> next(FlowNode node) {
        return Stream.concat(after(node).stream(), edgesOf(node).stream());
    }

    /** Everything that can be reached, with the nodes themselves. */
    Set<FlowNode> reach(Collection<? extends FlowNode> starts) {
        return reach(starts, this::next);
    }

    static Set<FlowNode> reach(
            Collection<? extends FlowNode> starts, Function<FlowNode, Stream<? extends FlowNode>> next) {
        var reached = new LinkedHashSet<FlowNode>(starts);
        var left = new ArrayDeque<FlowNode>(starts);
        while (!left.isEmpty()) {
            next.apply(left.poll()).filter(reached::add).forEach(left::add);
        }
        return reached;
    }
}
