package se.bostadforst.engine.tasks;

import java.util.Map;
import org.camunda.bpm.engine.variable.VariableMap;
import se.bostadforst.engine.Collisions;
import se.bostadforst.engine.Refusals;

/**
 * What can be done to a task from outside: take it, give it back, hand it to a colleague of the same group, and answer its form.
 * Everything else is refused, also in our own code: there is no other way than the form ({@code architecture.md} A5).
 */
public class GuardedTaskService extends ShutTaskService {

    private final FormAnswers forms;

    public GuardedTaskService(FormAnswers forms) {
        this.forms = forms;
    }

    @Override
    public void complete(String taskId) {
        complete(taskId, Map.of());
    }

    @Override
    public void complete(String taskId, Map<String, Object> variables) {
        Refusals.remembered(() ->
                Collisions.settled(() -> commandExecutor.execute(new SubmitFormCommand(forms, taskId, variables))));
    }

    @Override
    public VariableMap completeWithVariablesInReturn(
            String taskId, Map<String, Object> variables, boolean deserializeValues) {
        complete(taskId, variables);
        return null;
    }

    @Override
    public void claim(String taskId, String userId) {
        Refusals.remembered(() -> Collisions.settled(() -> commandExecutor.execute(new ClaimCommand(taskId, userId))));
    }

    /** Not tried again: whoever hands over a task that has moved since should look first. */
    @Override
    public void setAssignee(String taskId, String userId) {
        Refusals.remembered(() -> commandExecutor.execute(new HandOverCommand(taskId, userId)));
    }
}
