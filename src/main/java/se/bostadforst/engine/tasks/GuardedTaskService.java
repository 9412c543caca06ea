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
    private final FourEyes fourEyes;

    public GuardedTaskService(FormAnswers forms, FourEyes fourEyes) {
        this.forms = forms;
        this.fourEyes = fourEyes;
    }

    @Override
    public void complete(String taskId) {
        complete(taskId, Map.of());
    }

    @Override
    public void complete(String taskId, Map<String, Object> variables) {
        Refusals.remembered(() -> Collisions.settled(
                () -> commandExecutor.execute(new SubmitFormCommand(forms, fourEyes, taskId, variables))));
    }

    @Override
    public VariableMap completeWithVariablesInReturn(
            String taskId, Map<String, Object> variables, boolean deserializeValues) {
        complete(taskId, variables);
        return null;
    }

    @Override
    public void claim(String taskId, String userId) {
        Refusals.remembered(
                () -> Collisions.settled(() -> commandExecutor.execute(new ClaimCommand(fourEyes, taskId, userId))));
    }

    /** Not tried again: whoever hands over a task that has moved since should look first. */
    @Override
    public void setAssignee(String taskId, String userId) {
        Refusals.remembered(() -> commandExecutor.execute(new HandOverCommand(fourEyes, taskId, userId)));
    }
}
