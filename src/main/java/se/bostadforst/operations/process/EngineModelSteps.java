package se.bostadforst.operations.process;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Lane;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.springframework.stereotype.Component;
import se.bostadforst.operations.ModelSteps;

/** Read once from each deployed model, which never changes; what stands in a subprocess is the role's whose lane the subprocess stands in. */
@Component
class EngineModelSteps implements ModelSteps {

    private final RepositoryService models;
    private final ProcessEngineConfigurationImpl engine;
    private final Map<String, Map<String, Step>> known = new ConcurrentHashMap<>();

    EngineModelSteps(RepositoryService models, ProcessEngineConfigurationImpl engine) {
        this.models = models;
        this.engine = engine;
    }

    @Override
    public Map<String, Step> of(String definitionId) {
        return known.computeIfAbsent(definitionId, this::read);
    }

    private Map<String, Step> read(String definitionId) {
        var model = engine.getCommandExecutorTxRequired()
                .execute(context -> context.runWithoutAuthorization(() -> models.getBpmnModelInstance(definitionId)));
        var lanes = new HashMap<FlowNode, String>();
        model.getModelElementsByType(Lane.class)
                .forEach(lane -> lane.getFlowNodeRefs().forEach(node -> lanes.put(node, lane.getName())));
        var mainRoad = mainRoad(model);
        var steps = new HashMap<String, Step>();
        for (var step : model.getModelElementsByType(FlowElement.class)) {
            steps.put(
                    step.getId(),
                    new Step(
                            step.getName() == null ? "" : step.getName().strip(),
                            role(step, lanes),
                            step instanceof FlowNode node
                                    && !(mainRoad.contains(node) && node.getParentElement() instanceof Process)));
        }
        return Map.copyOf(steps);
    }

    /** Everything that is reached without passing an event that interrupts nothing. */
    private static Set<FlowNode> mainRoad(BpmnModelInstance model) {
        var boundaries = model.getModelElementsByType(BoundaryEvent.class);
        var ahead = new ArrayDeque<FlowNode>(model.getModelElementsByType(StartEvent.class).stream()
                .filter(start -> !(start.getParentElement() instanceof SubProcess around)
                        || !around.triggeredByEvent()
                        || start.isInterrupting())
                .toList());
        ahead.stream()
                .map(ModelElementInstance::getParentElement)
                .filter(SubProcess.class::isInstance)
                .map(SubProcess.class::cast)
                .toList()
                .forEach(ahead::add);
        var seen = new HashSet<FlowNode>(ahead);
        while (!ahead.isEmpty()) {
            var node = ahead.poll();
            var next = new ArrayList<FlowNode>();
            node.getOutgoing().forEach(flow -> next.add(flow.getTarget()));
            boundaries.stream()
                    .filter(event -> event.cancelActivity() && node.equals(event.getAttachedTo()))
                    .forEach(next::add);
            next.stream().filter(seen::add).forEach(ahead::add);
        }
        return seen;
    }

    private static String role(ModelElementInstance step, Map<FlowNode, String> lanes) {
        for (var around = step; around != null; around = around.getParentElement()) {
            if (around instanceof FlowNode node && lanes.get(node) != null) {
                return lanes.get(node);
            }
        }
        return "";
    }
}
