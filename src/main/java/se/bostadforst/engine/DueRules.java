package se.bostadforst.engine;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import se.bostadforst.access.Actor;
import se.bostadforst.access.ActorContext;

/** The expression that gave a task its due date, as it stands in the model. A version of a process never changes: each is read once. */
@Component
public class DueRules {

    private final ObjectProvider<RepositoryService> models;
    private final ObjectProvider<ProcessEngineConfigurationImpl> engine;
    private final Map<String, Map<String, String>> known = new ConcurrentHashMap<>();

    DueRules(ObjectProvider<RepositoryService> models, ObjectProvider<ProcessEngineConfigurationImpl> engine) {
        this.models = models;
        this.engine = engine;
    }

    /** Such as <code>${deadlines.dueInWorkingDays(5)}</code>; empty for a task without one. */
    public Optional<String> of(String definitionId, String taskKey) {
        return Optional.ofNullable(
                known.computeIfAbsent(definitionId, this::read).get(taskKey));
    }

    private Map<String, String> read(String definitionId) {
        return ActorContext.callAs(
                Actor.PROCESS,
                () -> engine.getObject()
                        .getCommandExecutorTxRequired()
                        .execute(context ->
                                context.runWithoutAuthorization(() -> models
                                        .getObject()
                                        .getBpmnModelInstance(definitionId)
                                        .getModelElementsByType(UserTask.class)
                                        .stream()
                                        .filter(task -> task.getCamundaDueDate() != null)
                                        .collect(Collectors.toMap(UserTask::getId, UserTask::getCamundaDueDate)))));
    }
}
