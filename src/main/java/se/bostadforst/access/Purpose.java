package se.bostadforst.access;

import org.springframework.lang.Nullable;

/** Why somebody reads: the task or page it happens in. A short code, never text about the person. */
public record Purpose(String why, @Nullable String taskId) {

    /** Reading in order to do a task. */
    public static Purpose task(String formId, String taskId) {
        return new Purpose(formId, taskId);
    }

    /** Reading a page or an answer of the case API. */
    public static Purpose page(String name) {
        return new Purpose(name, null);
    }
}
