package se.bostadforst.engine.sight;

import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.engine.impl.cfg.auth.AuthorizationCommandChecker;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.persistence.entity.IdentityLinkEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.task.IdentityLinkType;
import se.bostadforst.engine.TaskRefused;

/** The same question as {@link TaskVisibility} for one task by id: is it routed to a group of the caller's own? */
public class TaskChecker extends AuthorizationCommandChecker {

    @Override
    public void checkReadTask(TaskEntity task) {
        caller().forEach(caller -> {
            if (!Operators.include(caller)) {
                requireOwn(task, caller);
            }
        });
    }

    @Override
    public void checkTaskWork(TaskEntity task) {
        caller().forEach(caller -> requireOwn(task, caller));
    }

    @Override
    public void checkTaskAssign(TaskEntity task) {
        checkTaskWork(task);
    }

    @Override
    public void checkReadTaskVariable(TaskEntity task) {
        caller().forEach(caller -> TaskRefused.refuse());
    }

    @Override
    public void checkUpdateTaskVariable(TaskEntity task) {
        caller().forEach(caller -> TaskRefused.refuse());
    }

    @Override
    public void checkDeleteTask(TaskEntity task) {
        caller().forEach(caller -> TaskRefused.refuse());
    }

    @Override
    public void checkCreateTask(TaskEntity task) {
        caller().forEach(caller -> TaskRefused.refuse());
    }

    @Override
    public void checkCreateTask() {
        caller().forEach(caller -> TaskRefused.refuse());
    }

    public static boolean own(TaskEntity task, List<String> groupIds) {
        return groupIds != null
                && task.getIdentityLinks().stream()
                        .filter(link -> IdentityLinkType.CANDIDATE.equals(link.getType()))
                        .map(IdentityLinkEntity::getGroupId)
                        .anyMatch(groupIds::contains);
    }

    private static void requireOwn(TaskEntity task, Authentication caller) {
        if (!own(task, caller.getGroupIds())) {
            throw TaskRefused.notFound();
        }
    }

    private static Stream<Authentication> caller() {
        var context = Context.getCommandContext();
        return context.isAuthorizationCheckEnabled() ? Stream.ofNullable(context.getAuthentication()) : Stream.empty();
    }
}
