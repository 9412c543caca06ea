package se.bostadforst.engine.tasks;

import java.io.InputStream;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.form.TaskFormData;
import org.camunda.bpm.engine.impl.FormServiceImpl;
import org.camunda.bpm.engine.impl.GetDeployedTaskFormCmd;
import org.camunda.bpm.engine.impl.cmd.GetDeployedStartFormCmd;
import org.camunda.bpm.engine.impl.cmd.GetTaskFormCmd;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.variable.VariableMap;
import se.bostadforst.engine.Collisions;
import se.bostadforst.engine.Refusals;
import se.bostadforst.engine.TaskRefused;

/** Tasklist's own routes to forms, with our forms service behind them: live values in, checked answers out ({@code architecture.md} A5). */
public class GuardedFormService extends FormServiceImpl {

    private final FormAnswers forms;
    private final FourEyes fourEyes;

    public GuardedFormService(FormAnswers forms, FourEyes fourEyes) {
        this.forms = forms;
        this.fourEyes = fourEyes;
    }

    @Override
    public void submitTaskForm(String taskId, Map<String, Object> properties) {
        Refusals.remembered(() -> Collisions.settled(
                () -> commandExecutor.execute(new SubmitFormCommand(forms, fourEyes, taskId, properties))));
    }

    @Override
    public VariableMap submitTaskFormWithVariablesInReturn(
            String taskId, Map<String, Object> properties, boolean deserializeValues) {
        submitTaskForm(taskId, properties);
        return null;
    }

    @Override
    public VariableMap getTaskFormVariables(String taskId, Collection<String> names, boolean deserialize) {
        return Refusals.remembered(() -> commandExecutor.execute(new ShowFormCommand(forms, taskId)));
    }

    @Override
    public TaskFormData getTaskFormData(String taskId) {
        return Refusals.remembered(() -> commandExecutor.execute(context -> {
            TaskCommands.require(taskId, context);
            return context.runWithoutAuthorization(() -> new GetTaskFormCmd(taskId).execute(context));
        }));
    }

    /** The engine breaks on a task that is not there, which would tell it from one that is somebody else's. */
    @Override
    public InputStream getDeployedTaskForm(String taskId) {
        return Refusals.remembered(() -> commandExecutor.execute(context -> {
            if (context.getTaskManager().findTaskById(taskId) == null) {
                throw TaskRefused.notFound();
            }
            return new GetDeployedTaskFormCmd(taskId).execute(context);
        }));
    }

    /** Tasklist asks for no values when it opens a start form, so they travel in the form itself, as defaults. */
    @Override
    public InputStream getDeployedStartForm(String processDefinitionId) {
        return commandExecutor.execute(context -> {
            var form = new GetDeployedStartFormCmd(processDefinitionId).execute(context);
            return FormDefaults.set(form, forms.showStart(processDefinitionId, context));
        });
    }

    @Override
    public ProcessInstance submitStartForm(String processDefinitionId, Map<String, Object> properties) {
        return Refusals.remembered(() -> Collisions.settled(
                () -> commandExecutor.execute(new StartFromFormCommand(forms, processDefinitionId, properties))));
    }

    @Override
    public ProcessInstance submitStartForm(
            String processDefinitionId, String businessKey, Map<String, Object> properties) {
        return submitStartForm(processDefinitionId, properties);
    }

    @Override
    public ProcessInstance submitStartFormData(String processDefinitionId, Map<String, String> properties) {
        return submitStartForm(processDefinitionId, new HashMap<>(properties));
    }

    @Override
    public ProcessInstance submitStartFormData(
            String processDefinitionId, String businessKey, Map<String, String> properties) {
        return submitStartForm(processDefinitionId, new HashMap<>(properties));
    }

    @Override
    public VariableMap getStartFormVariables(
            String processDefinitionId, Collection<String> names, boolean deserialize) {
        return Refusals.remembered(() -> commandExecutor.execute(new ShowStartFormCommand(forms, processDefinitionId)));
    }
}
