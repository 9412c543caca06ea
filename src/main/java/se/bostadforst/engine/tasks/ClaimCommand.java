package se.bostadforst.engine.tasks;

import org.camunda.bpm.engine.impl.cmd.ClaimTaskCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.springframework.lang.Nullable;
import se.bostadforst.engine.TaskRefused;

/** Takes a task, each for oneself: giving it to a colleague is {@link HandOverCommand}, and to anybody else impossible (T-56). */
record ClaimCommand(
        FourEyes fourEyes, String taskId, @Nullable String userId) implements Command<Void> {

    @Override
    public Void execute(CommandContext context) {
        var task = TaskCommands.require(taskId, context);
        if (userId != null && !userId.equals(context.getAuthenticatedUserId())) {
            throw TaskRefused.because("Du kan bara ta uppgifter åt dig själv.");
        }
        if (userId == null) {
            TaskCommands.requireGivenBackByWhoHasIt(task, context);
        } else {
            fourEyes.require(task, userId);
        }
        new ClaimTaskCmd(taskId, userId).execute(context);
        return null;
    }
}
