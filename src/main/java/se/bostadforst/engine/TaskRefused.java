package se.bostadforst.engine;

import org.camunda.bpm.engine.AuthorizationException;

/** The one neutral answer about tasks that are not the caller's, gone, or reached beside their form. */
public final class TaskRefused extends AuthorizationException {

    private static final long serialVersionUID = 1L;

    private final boolean takenOver;

    private TaskRefused(String message, boolean takenOver) {
        super(message);
        this.takenOver = takenOver;
    }

    /** The task is not there for this caller. */
    public static TaskRefused notFound() {
        return because("Uppgiften finns inte, är redan klar eller ligger hos någon annan.");
    }

    /** A refusal with its own sentence. */
    public static TaskRefused because(String sentence) {
        return new TaskRefused(sentence, false);
    }

    /** The task is the caller's group's, and a colleague has it now. */
    public static TaskRefused takenOver() {
        return new TaskRefused("En kollega har tagit uppgiften.", true);
    }

    /** True when the caller may know the task and a colleague was first. */
    public boolean isTakenOver() {
        return takenOver;
    }

    /** As {@link #notFound}, thrown. */
    public static void refuse() {
        throw notFound();
    }
}
