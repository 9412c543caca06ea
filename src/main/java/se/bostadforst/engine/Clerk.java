package se.bostadforst.engine;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;
import se.bostadforst.access.ActorContext;
import se.bostadforst.access.Actors;
import se.bostadforst.engine.identity.Users;

/**
 * Does in code what a person does in Tasklist, through the same services and with that person's rights: start, take, answer. The demo and
 * the scenario tests play cases with it; nothing is inserted behind the forms' back.
 */
@Component
public class Clerk {

    private final IdentityService identity;
    private final RepositoryService repository;
    private final FormService forms;
    private final TaskService tasks;
    private final Users users;
    private final Actors actors;

    Clerk(
            IdentityService identity,
            RepositoryService repository,
            FormService forms,
            TaskService tasks,
            Users users,
            Actors actors) {
        this.identity = identity;
        this.repository = repository;
        this.forms = forms;
        this.tasks = tasks;
        this.users = users;
        this.actors = actors;
    }

    /** Runs the work signed in as this user. */
    public <T> T as(String userId, Supplier<T> work) {
        var groups = users.groupsOf(userId);
        var actor =
                actors.of(userId, groups).orElseThrow(() -> new IllegalArgumentException(userId + " har ingen roll"));
        identity.setAuthentication(userId, groups);
        try {
            return ActorContext.callAs(actor, work);
        } finally {
            identity.clearAuthentication();
        }
    }

    /**
     * Starts a procedure from its start form.
     *
     * @return the case number
     */
    public String start(String userId, String processKey, Map<String, Object> answers) {
        return as(userId, () -> {
            var definition = repository
                    .createProcessDefinitionQuery()
                    .processDefinitionKey(processKey)
                    .latestVersion()
                    .singleResult();
            return forms.submitStartForm(definition.getId(), answers).getBusinessKey();
        });
    }

    /** The user's open tasks of this kind in this case. */
    public List<String> openTasks(String userId, String taskKey, String caseNumber) {
        return as(
                userId,
                () ->
                        tasks
                                .createTaskQuery()
                                .taskDefinitionKey(taskKey)
                                .processInstanceBusinessKey(caseNumber)
                                .list()
                                .stream()
                                .map(Task::getId)
                                .toList());
    }

    /**
     * Takes the user's open task of this kind in this case and answers its form. Values that the form opens with and that are not answered
     * stay as they are.
     *
     * @throws IllegalStateException when the user has no such task
     */
    public void does(String userId, String taskKey, String caseNumber, Map<String, Object> answers) {
        var taskId = Optional.of(openTasks(userId, taskKey, caseNumber))
                .filter(open -> !open.isEmpty())
                .map(open -> open.get(0))
                .orElseThrow(
                        () -> new IllegalStateException(userId + " har ingen öppen " + taskKey + " i " + caseNumber));
        as(userId, () -> {
            tasks.claim(taskId, userId);
            forms.submitTaskForm(taskId, answers);
            return null;
        });
    }
}
