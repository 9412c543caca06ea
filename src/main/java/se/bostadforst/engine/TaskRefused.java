package se.bostadforst.engine;

import org.camunda.bpm.engine.AuthorizationException;

/** The one neutral answer about tasks that are not the caller's, gone, or reached beside their form. */
public final class TaskRefused extends AuthorizationException {

    private static final long serialVersionUID = 1L;

    private TaskRefused(String message) {
        super(message);
    }

    /** The task is not there for this caller. */
    public static TaskRefused notFound() {
        return new TaskRefused("Uppgiften finns inte, är redan klar eller ligger hos någon annan.");
    }

    /** A refusal with its own sentence. */
    public static TaskRefused because(String sentence) {
        return new TaskRefused(sentence);
    }

    /** As {@link #notFound}, thrown. */
    public static void refuse() {
        throw notFound();
    }
}
