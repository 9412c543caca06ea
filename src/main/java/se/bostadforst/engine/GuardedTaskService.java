package se.bostadforst.engine;

import java.util.Collection;
import java.util.Map;
import org.camunda.bpm.engine.impl.TaskServiceImpl;
import org.camunda.bpm.engine.task.Attachment;
import org.camunda.bpm.engine.task.Comment;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.variable.VariableMap;

/**
 * What can be done to a task from outside: take it, give it back, hand it to a colleague of the same group, and answer its form.
 * Everything else is refused, also in our own code: there is no other way than the form ({@code architecture.md} A5).
 */
class GuardedTaskService extends TaskServiceImpl {

    private final FormAnswers forms;

    GuardedTaskService(FormAnswers forms) {
        this.forms = forms;
    }

    @Override
    public void complete(String taskId) {
        complete(taskId, Map.of());
    }

    @Override
    public void complete(String taskId, Map<String, Object> variables) {
        Refusals.remembered(() -> commandExecutor.execute(new SubmitFormCommand(forms, taskId, variables)));
    }

    @Override
    public VariableMap completeWithVariablesInReturn(String taskId, Map<String, Object> variables, boolean deserializeValues) {
        complete(taskId, variables);
        return null;
    }

    @Override
    public void claim(String taskId, String userId) {
        Refusals.remembered(() -> commandExecutor.execute(new ClaimCommand(taskId, userId)));
    }

    @Override
    public void setAssignee(String taskId, String userId) {
        Refusals.remembered(() -> commandExecutor.execute(new HandOverCommand(taskId, userId)));
    }

    @Override
    public void resolveTask(String taskId) {
        TaskRefused.refuse();
    }

    @Override
    public void resolveTask(String taskId, Map<String, Object> variables) {
        TaskRefused.refuse();
    }

    @Override
    public void delegateTask(String taskId, String userId) {
        TaskRefused.refuse();
    }

    @Override
    public void setOwner(String taskId, String userId) {
        TaskRefused.refuse();
    }

    @Override
    public void addUserIdentityLink(String taskId, String userId, String type) {
        TaskRefused.refuse();
    }

    @Override
    public void addGroupIdentityLink(String taskId, String groupId, String type) {
        TaskRefused.refuse();
    }

    @Override
    public void addCandidateUser(String taskId, String userId) {
        TaskRefused.refuse();
    }

    @Override
    public void addCandidateGroup(String taskId, String groupId) {
        TaskRefused.refuse();
    }

    @Override
    public void deleteCandidateGroup(String taskId, String groupId) {
        TaskRefused.refuse();
    }

    @Override
    public void deleteCandidateUser(String taskId, String userId) {
        TaskRefused.refuse();
    }

    @Override
    public void deleteGroupIdentityLink(String taskId, String groupId, String type) {
        TaskRefused.refuse();
    }

    @Override
    public void deleteUserIdentityLink(String taskId, String userId, String type) {
        TaskRefused.refuse();
    }

    @Override
    public void saveTask(Task task) {
        TaskRefused.refuse();
    }

    @Override
    public void setVariables(String taskId, Map<String, ?> variables) {
        TaskRefused.refuse();
    }

    @Override
    public void setVariablesLocal(String taskId, Map<String, ?> variables) {
        TaskRefused.refuse();
    }

    @Override
    public void setVariable(String taskId, String name, Object value) {
        TaskRefused.refuse();
    }

    @Override
    public void setVariableLocal(String taskId, String name, Object value) {
        TaskRefused.refuse();
    }

    @Override
    public void updateVariables(String taskId, Map<String, ?> modifications, Collection<String> deletions) {
        TaskRefused.refuse();
    }

    @Override
    public void updateVariablesLocal(String taskId, Map<String, ?> modifications, Collection<String> deletions) {
        TaskRefused.refuse();
    }

    @Override
    public void handleBpmnError(String taskId, String errorCode, String errorMessage, Map<String, Object> variables) {
        TaskRefused.refuse();
    }

    @Override
    public void handleEscalation(String taskId, String escalationCode, Map<String, Object> variables) {
        TaskRefused.refuse();
    }

    @Override
    public Comment createComment(String taskId, String processInstanceId, String message) {
        throw TaskRefused.notFound();
    }

    @Override
    public Attachment createAttachment(
            String type, String taskId, String processInstanceId, String name, String description, String url) {
        throw TaskRefused.notFound();
    }

    @Override
    public Attachment createAttachment(
            String type, String taskId, String processInstanceId, String name, String description, java.io.InputStream content) {
        throw TaskRefused.notFound();
    }
}
