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
}
