package se.bostadforst.engine.tasks;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.impl.cmd.AssignTaskCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.task.Task;
import org.springframework.lang.Nullable;
import se.bostadforst.engine.TaskRefused;

/**
 * Moves tasks to one person or back to their team, as the room that knows who may do so has decided. The tasks must be as they were seen, and
 * what they need is fetched at once however many they are.
 *
 * @param seen each task's id and revision
 */
public record MoveCommand(
        FourEyes fourEyes,
        Map<String, Integer> seen,
        @Nullable String userId) implements Command<Void> {

    @Override
    public Void execute(CommandContext context) {
        return context.runWithoutAuthorization(() -> {
            var tasks = tasks(context);
            if (tasks.size() < seen.size()) {
                throw TaskRefused.takenOver();
            }
            executionsOf(tasks, context);
            tasks.forEach(task -> move(task, context));
            return null;
        });
    }

    private void move(TaskEntity task, CommandContext context) {
        if (task.getRevision() != seen.get(task.getId()) || task.isSuspended()) {
            throw TaskRefused.takenOver();
        }
        if (userId != null) {
            fourEyes.require(task, userId);
        }
        new AssignTaskCmd(task.getId(), userId).execute(context);
    }

    private List<TaskEntity> tasks(CommandContext context) {
        return context
                .getTaskManager()
                .findTasksByNativeQuery(
                        asked("select * from camunda.act_ru_task where id_ in (%s)", List.copyOf(seen.keySet())),
                        0,
                        Integer.MAX_VALUE)
                .stream()
                .map((Task task) -> (TaskEntity) task)
                .toList();
    }

    /** History wants to know each task's place in its process; asked for one by one it would be a question a task. */
    private static void executionsOf(List<TaskEntity> tasks, CommandContext context) {
        var ids = tasks.stream()
                .flatMap(task -> java.util.stream.Stream.of(task.getExecutionId(), task.getProcessInstanceId()))
                .distinct()
                .toList();
        context.getExecutionManager()
                .findExecutionsByNativeQuery(
                        asked("select * from camunda.act_ru_execution where id_ in (%s)", ids), 0, Integer.MAX_VALUE);
    }

    private static Map<String, Object> asked(String sql, List<String> ids) {
        var parameters = new HashMap<String, Object>();
        for (int i = 0; i < ids.size(); i++) {
            parameters.put("id" + i, ids.get(i));
        }
        var places = parameters.keySet().stream().map(name -> "#{" + name + "}").collect(Collectors.joining(", "));
        parameters.put("sql", sql.formatted(places));
        return parameters;
    }
}
