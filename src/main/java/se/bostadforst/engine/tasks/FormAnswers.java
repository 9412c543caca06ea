package se.bostadforst.engine.tasks;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.impl.GetDeployedTaskFormCmd;
import org.camunda.bpm.engine.impl.cmd.GetDeployedStartFormCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.IdentityLinkEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.task.IdentityLinkType;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import se.bostadforst.forms.FormDesk;
import se.bostadforst.forms.FormSchema;
import se.bostadforst.forms.StartForm;
import se.bostadforst.forms.TaskForm;
import se.bostadforst.forms.TaskVisit;

/** Brings a task, the form file it was started with, and the room that owns the form together. */
@Component
public class FormAnswers {

    private final ObjectProvider<TaskForm> taskForms;
    private final ObjectProvider<StartForm> startForms;
    private final ObjectProvider<FormDesk> desk;

    /** A form is bound to the delivery it came with (the gate sees to that), so one reading is enough for each. */
    private final Map<String, FormSchema> schemas = new ConcurrentHashMap<>();

    FormAnswers(
            ObjectProvider<TaskForm> taskForms, ObjectProvider<StartForm> startForms, ObjectProvider<FormDesk> desk) {
        this.taskForms = taskForms;
        this.startForms = startForms;
        this.desk = desk;
    }

    Map<String, Object> show(TaskEntity task, CommandContext context) {
        return form(schema(task, context)).show(visit(task, false));
    }

    void submit(TaskEntity task, Map<String, Object> submitted, CommandContext context) {
        var schema = schema(task, context);
        var form = form(schema);
        var visit = visit(task, true);
        var answers = desk.getObject().check(schema, form.show(visit), plain(submitted));
        form.submit(visit, answers);
    }

    Map<String, Object> showStart(String processDefinitionId, CommandContext context) {
        return startForm(startSchema(processDefinitionId, context)).show();
    }

    StartForm.Started submitStart(String processDefinitionId, Map<String, Object> submitted, CommandContext context) {
        var schema = startSchema(processDefinitionId, context);
        var form = startForm(schema);
        return form.start(desk.getObject().check(schema, form.show(), plain(submitted)));
    }

    private TaskForm form(FormSchema schema) {
        return taskForms.stream()
                .filter(form -> form.formId().equals(schema.id()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No room owns the form " + schema.id()));
    }

    private StartForm startForm(FormSchema schema) {
        return startForms.stream()
                .filter(form -> form.formId().equals(schema.id()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No room owns the start form " + schema.id()));
    }

    private FormSchema schema(TaskEntity task, CommandContext context) {
        return schemas.computeIfAbsent(
                task.getProcessDefinitionId() + "/" + task.getTaskDefinitionKey(),
                first -> read(new GetDeployedTaskFormCmd(task.getId()), context));
    }

    /** Who may not read the definition may not read its form, whether it has been read before or not. */
    private FormSchema startSchema(String processDefinitionId, CommandContext context) {
        var engine = context.getProcessEngineConfiguration();
        var definition = engine.getDeploymentCache().findDeployedProcessDefinitionById(processDefinitionId);
        engine.getCommandCheckers().forEach(checker -> checker.checkReadProcessDefinition(definition));
        return schemas.computeIfAbsent(
                processDefinitionId, first -> read(new GetDeployedStartFormCmd(processDefinitionId), context));
    }

    private static FormSchema read(Command<java.io.InputStream> command, CommandContext context) {
        try (var stream = command.execute(context)) {
            return FormSchema.parse(new String(stream.readAllBytes(), StandardCharsets.UTF_8));
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static TaskVisit visit(TaskEntity task, boolean answering) {
        return new TaskVisit(
                task.getId(),
                task.getTaskDefinitionKey(),
                task.getProcessInstance().getBusinessKey(),
                task.getIdentityLinks().stream()
                        .filter(link -> IdentityLinkType.CANDIDATE.equals(link.getType()) && link.getGroupId() != null)
                        .map(IdentityLinkEntity::getGroupId)
                        .collect(Collectors.toUnmodifiableSet()),
                answering,
                name -> (String) task.getExecution().getVariable(name));
    }

    /** The values as they came, whatever type the client claimed for them. */
    private static Map<String, Object> plain(Map<String, Object> submitted) {
        var values = new HashMap<String, Object>();
        if (submitted != null) {
            submitted.forEach((key, value) -> values.put(key, SubmittedValues.plain(value)));
        }
        return values;
    }
}
