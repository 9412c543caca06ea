package se.bostadforst.access;

import org.springframework.lang.Nullable;

/**
 * Why somebody reads: the task or page it happens in. A short code, never text about the person; what it is called in Swedish stands in
 * {@code access/purposes.csv}.
 */
public record Purpose(String why, @Nullable String taskId, ReadAction action) {

    /** Reading in order to do a task. */
    public static Purpose task(String formId, String taskId) {
        return new Purpose(formId, taskId, ReadAction.READ);
    }

    /** Answering a task's form. */
    public static Purpose answer(String formId, String taskId) {
        return new Purpose(formId, taskId, ReadAction.CHANGE);
    }

    /** Reading a page or an answer of the case API. */
    public static Purpose page(String name) {
        return new Purpose(name, null, ReadAction.READ);
    }

    /** Opening a list of cases. */
    public static Purpose list(String name) {
        return new Purpose(name, null, ReadAction.LIST);
    }

    /** Being told of a case when asking for something else. */
    public static Purpose search(String name) {
        return new Purpose(name, null, ReadAction.SEARCH);
    }

    /** Changing a case beside its forms. */
    public static Purpose change(String name) {
        return new Purpose(name, null, ReadAction.CHANGE);
    }

    /** Opening in an emergency what one is not on, with a reason; read again by the manager. */
    public static Purpose breakGlass(String name) {
        return new Purpose(name, null, ReadAction.BREAK_GLASS);
    }

    /** Looking at who has seen a case. */
    public static Purpose followUp(String name) {
        return new Purpose(name, null, ReadAction.FOLLOW_UP);
    }
}
