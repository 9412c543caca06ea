package se.bostadforst.engine.tasks;

import java.util.List;
import org.camunda.bpm.engine.impl.TaskServiceImpl;
import org.camunda.bpm.engine.task.Attachment;
import org.camunda.bpm.engine.task.Comment;
import org.camunda.bpm.engine.task.Event;
import se.bostadforst.engine.TaskRefused;

/** Comments and attachments would be text about people in the engine's tables ({@code architecture.md} A2): neither written nor read. */
class NoCommentsTaskService extends TaskServiceImpl {

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
            String type,
            String taskId,
            String processInstanceId,
            String name,
            String description,
            java.io.InputStream content) {
        throw TaskRefused.notFound();
    }

    @Override
    public void deleteTaskComment(String taskId, String commentId) {
        TaskRefused.refuse();
    }

    @Override
    public void deleteTaskComments(String taskId) {
        TaskRefused.refuse();
    }

    @Override
    public void deleteProcessInstanceComment(String processInstanceId, String commentId) {
        TaskRefused.refuse();
    }

    @Override
    public void deleteProcessInstanceComments(String processInstanceId) {
        TaskRefused.refuse();
    }

    @Override
    public void updateTaskComment(String taskId, String commentId, String message) {
        TaskRefused.refuse();
    }

    @Override
    public void updateProcessInstanceComment(String processInstanceId, String commentId, String message) {
        TaskRefused.refuse();
    }

    @Override
    public void saveAttachment(Attachment attachment) {
        TaskRefused.refuse();
    }

    @Override
    public void deleteAttachment(String attachmentId) {
        TaskRefused.refuse();
    }

    @Override
    public void deleteTaskAttachment(String taskId, String attachmentId) {
        TaskRefused.refuse();
    }

    @Override
    public Comment getTaskComment(String taskId, String commentId) {
        throw TaskRefused.notFound();
    }

    @Override
    public List<Comment> getTaskComments(String taskId) {
        throw TaskRefused.notFound();
    }

    @Override
    public List<Comment> getProcessInstanceComments(String processInstanceId) {
        throw TaskRefused.notFound();
    }

    @Override
    @SuppressWarnings("deprecation")
    public List<Event> getTaskEvents(String taskId) {
        throw TaskRefused.notFound();
    }

    @Override
    public Attachment getAttachment(String attachmentId) {
        throw TaskRefused.notFound();
    }

    @Override
    public Attachment getTaskAttachment(String taskId, String attachmentId) {
        throw TaskRefused.notFound();
    }

    @Override
    public List<Attachment> getTaskAttachments(String taskId) {
        throw TaskRefused.notFound();
    }

    @Override
    public List<Attachment> getProcessInstanceAttachments(String processInstanceId) {
        throw TaskRefused.notFound();
    }

    @Override
    public java.io.InputStream getAttachmentContent(String attachmentId) {
        throw TaskRefused.notFound();
    }

    @Override
    public java.io.InputStream getTaskAttachmentContent(String taskId, String attachmentId) {
        throw TaskRefused.notFound();
    }
}
