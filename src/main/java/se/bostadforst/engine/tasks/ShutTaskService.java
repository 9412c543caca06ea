package se.bostadforst.engine.tasks;

import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.task.Task;
import se.bostadforst.engine.TaskRefused;

/**
 * Every way of the engine's task service that is not used: names, dates, variables, errors, deletion. Refused also in
 * our own code. {@code EngineDoorsTest} finds the ways a later engine adds.
 */
class ShutTaskService extends NoCommentsTaskService {

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
    public void deleteTask(String taskId) {
        TaskRefused.refuse();
    }

    @Override
    public void deleteTask(String taskId, boolean cascade) {
        TaskRefused.refuse();
    }

    @Override
    public void deleteTask(String taskId, String deleteReason) {
        TaskRefused.refuse();
    }

    @Override
    public void deleteTasks(Collection<String> taskIds) {
        TaskRefused.refuse();
    }

    @Override
    public void deleteTasks(Collection<String> taskIds, boolean cascade) {
        TaskRefused.refuse();
    }

    @Override
    public void deleteTasks(Collection<String> taskIds, String deleteReason) {
        TaskRefused.refuse();
    }

    @Override
    public void setPriority(String taskId, int priority) {
        TaskRefused.refuse();
    }

    @Override
    public void setName(String taskId, String name) {
        TaskRefused.refuse();
    }

    @Override
    public void setDescription(String taskId, String description) {
        TaskRefused.refuse();
    }

    @Override
    public void setDueDate(String taskId, Date dueDate) {
        TaskRefused.refuse();
    }

    @Override
    public void setFollowUpDate(String taskId, Date followUpDate) {
        TaskRefused.refuse();
    }

    @Override
    public void handleBpmnError(String taskId, String errorCode) {
        TaskRefused.refuse();
    }

    @Override
    public void handleBpmnError(String taskId, String errorCode, String errorMessage) {
        TaskRefused.refuse();
    }

    @Override
    public void handleEscalation(String taskId, String escalationCode) {
        TaskRefused.refuse();
    }

    @Override
    public List<Task> getSubTasks(String parentTaskId) {
        throw TaskRefused.notFound();
    }
}
