package se.bostadforst.engine.gate;

import java.util.List;
import java.util.Optional;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Lane;

/** Where in the pool an element stands; what is inside a subprocess stands where the subprocess does. */
final class Lanes {

    private static final String PREFIX = "Lane_";

    private Lanes() {}

    static List<Lane> around(ProcessFile file, FlowNode node) {
        var lanes = file.all(Lane.class).stream()
                .filter(lane -> lane.getFlowNodeRefs().contains(node))
                .toList();
        return lanes.isEmpty() && node.getParentElement() instanceof FlowNode parent ? around(file, parent) : lanes;
    }

    /** The code of the role or the role set a lane is for; empty when its id does not say. */
    static Optional<String> code(Lane lane) {
        return lane.getId() != null && lane.getId().startsWith(PREFIX)
                ? Optional.of(lane.getId().substring(PREFIX.length()))
                : Optional.empty();
    }
}
