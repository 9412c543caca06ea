package se.bostadforst.engine.tasks;

import java.util.Map;
import org.camunda.bpm.engine.impl.cmd.CompleteTaskCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import se.bostadforst.engine.TaskRefused;

/** One click: the answer is checked, carried out by the room and the process goes on, all in one transaction; no variable is written. */
record SubmitFormCommand(FormAnswers forms, FourEyes fourEyes, String taskId, Map<String, Object> submitted)
        implements Command<Void> {

    @Override
    public Void execute(CommandContext context) {
        var task = TaskCommands.require(taskId, context);
        var caller = context.getAuthenticatedUserId();
        if (caller == null || task.getAssignee() == null) {
            throw TaskRefused.because("Ta uppgiften innan du slutför den.");
        }
        if (!caller.equals(task.getAssignee())) {
            throw TaskRefused.takenOver();
        }
        fourEyes.require(task, caller);
        forms.submit(task, submitted, context);
        new CompleteTaskCmd(taskId, null).execute(context);
        return null;
    }
}
