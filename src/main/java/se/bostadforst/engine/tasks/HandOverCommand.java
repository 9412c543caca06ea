package se.bostadforst.engine.tasks;

import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.impl.cmd.AssignTaskCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.springframework.lang.Nullable;
import se.bostadforst.engine.TaskRefused;
import se.bostadforst.engine.sight.TaskChecker;

/** Hands a task to a colleague or back to the team; only within the group it was routed to (T-56). */
record HandOverCommand(
        FourEyes fourEyes, String taskId, @Nullable String userId) implements Command<Void> {

    @Override
    public Void execute(CommandContext context) {
        var task = TaskCommands.require(taskId, context);
        if (userId != null
                && !TaskChecker.own(task, context.runWithoutAuthorization(() -> groupsOf(userId, context)))) {
            throw TaskRefused.because("Uppgiften kan bara lämnas till en kollega i samma grupp.");
        }
        if (userId == null) {
            TaskCommands.requireGivenBackByWhoHasIt(task, context);
        } else {
            fourEyes.require(task, userId);
        }
        new AssignTaskCmd(taskId, userId).execute(context);
        return null;
    }

    private static java.util.List<String> groupsOf(String userId, CommandContext context) {
        return context.getReadOnlyIdentityProvider().createGroupQuery(context).groupMember(userId).list().stream()
                .map(Group::getId)
                .toList();
    }
}
