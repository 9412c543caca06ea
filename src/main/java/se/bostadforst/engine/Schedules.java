package se.bostadforst.engine;

import java.util.Date;
import java.util.Optional;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.CatchEvent;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import se.bostadforst.access.Actor;
import se.bostadforst.access.ActorContext;

/**
 * Counts waiting timers and due dates of a case again when the day they were counted from has moved. What a designer counts by a bean is
 * found by that bean's name in the model, so a new timer needs no program change.
 */
@Component
public class Schedules {

    private final ObjectProvider<RuntimeService> runtime;
    private final ObjectProvider<ManagementService> management;
    private final ObjectProvider<RepositoryService> models;
    private final ObjectProvider<ProcessEngineConfigurationImpl> engine;

    Schedules(
            ObjectProvider<RuntimeService> runtime,
            ObjectProvider<ManagementService> management,
            ObjectProvider<RepositoryService> models,
            ObjectProvider<ProcessEngineConfigurationImpl> engine) {
        this.runtime = runtime;
        this.management = management;
        this.models = models;
        this.engine = engine;
    }

    /**
     * Every timer and due date of the case whose expression asks this bean, in all its processes; in the caller's transaction.
     *
     * @return how many were counted again
     */
    public int countAgain(String caseNumber, String bean) {
        return ActorContext.callAs(
                Actor.PROCESS,
                () -> engine.getObject()
                        .getCommandExecutorTxRequired()
                        .execute(context ->
                                context.runWithoutAuthorization(() -> countAgain(context, caseNumber, bean))));
    }

    private int countAgain(CommandContext context, String caseNumber, String bean) {
        int counted = 0;
        for (var instance : runtime.getObject()
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(caseNumber)
                .list()) {
            for (var job : management
                    .getObject()
                    .createJobQuery()
                    .processInstanceId(instance.getId())
                    .timers()
                    .list()) {
                if (timerOf(job).filter(text -> asks(text, bean)).isPresent()) {
                    management.getObject().recalculateJobDuedate(job.getId(), false);
                    counted++;
                }
            }
            for (var task : context.getTaskManager().findTasksByProcessInstanceId(instance.getId())) {
                counted += countAgain(task, bean) ? 1 : 0;
            }
        }
        return counted;
    }

    private boolean countAgain(TaskEntity task, String bean) {
        var due = element(task.getProcessDefinitionId(), task.getTaskDefinitionKey())
                .filter(UserTask.class::isInstance)
                .map(element -> ((UserTask) element).getCamundaDueDate())
                .filter(text -> asks(text, bean));
        due.ifPresent(text -> {
            var date = engine.getObject()
                    .getExpressionManager()
                    .createExpression(text)
                    .getValue(task.getExecution());
            task.setDueDate((Date) date);
            task.triggerUpdateEvent();
        });
        return due.isPresent();
    }

    private Optional<String> timerOf(Job job) {
        var definition = management
                .getObject()
                .createJobDefinitionQuery()
                .jobDefinitionId(job.getJobDefinitionId())
                .singleResult();
        return element(job.getProcessDefinitionId(), definition.getActivityId())
                .filter(CatchEvent.class::isInstance)
                .map(CatchEvent.class::cast)
                .flatMap(event -> event.getEventDefinitions().stream()
                        .filter(TimerEventDefinition.class::isInstance)
                        .map(timer -> ((TimerEventDefinition) timer).getTimeDate())
                        .filter(date -> date != null)
                        .map(date -> date.getTextContent())
                        .findFirst());
    }

    private Optional<BaseElement> element(String processDefinitionId, String id) {
        return Optional.ofNullable(
                models.getObject().getBpmnModelInstance(processDefinitionId).getModelElementById(id));
    }

    private static boolean asks(String expression, String bean) {
        return expression != null && expression.matches("(?s).*\\b" + bean + "\\..*");
    }
}
