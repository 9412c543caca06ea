package se.bostadforst.engine.tasks;

import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import se.bostadforst.engine.TaskRefused;

/** What every command on a task begins with. */
final class TaskCommands {

    private TaskCommands() {}

    /** The task, when it is open and routed to a group of the caller's own. */
    static TaskEntity require(String taskId, CommandContext context) {
        var task = taskId == null ? null : context.getTaskManager().findTaskById(taskId);
        if (task == null || task.isSuspended()) {
            throw TaskRefused.notFound();
        }
        context.getProcessEngineConfiguration().getCommandCheckers().forEach(checker -> checker.checkTaskWork(task));
        return task;
    }

    /** A colleague's task is taken from them in the room {@code staffing} alone, with a reason and both names in the trail. */
    static void requireGivenBackByWhoHasIt(TaskEntity task, CommandContext context) {
        var caller = context.getAuthenticatedUserId();
        if (caller != null && task.getAssignee() != null && !caller.equals(task.getAssignee())) {
            throw TaskRefused.because(
                    "En kollega har tagit uppgiften. Den som har den lämnar den, eller er chef på sidan Fördela.");
        }
    }
}
