package se.bostadforst.engine.sight;

import org.camunda.bpm.engine.impl.TaskQueryImpl;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationManager;

/**
 * Every task query of a signed-in user sees the tasks of that user's own groups and no other: one condition on the identity links, no
 * authorisation rows. A group left is a task gone at the next query ({@code architecture.md} A7, {@code security.md} 0.9).
 */
public class TaskVisibility extends AuthorizationManager {

    @Override
    public void configureTaskQuery(TaskQueryImpl query) {
        configureQuery(query);
        query.getAuthCheck().setAuthorizationCheckEnabled(false);
        var caller = getCurrentAuthentication();
        if (caller == null || Operators.include(caller)) {
            return;
        }
        var own = (TaskQueryImpl) query.or();
        if (caller.getGroupIds() == null || caller.getGroupIds().isEmpty()) {
            own.taskId("no group, no task");
        } else {
            own.taskCandidateGroupIn(caller.getGroupIds()).includeAssignedTasks();
        }
    }
}
