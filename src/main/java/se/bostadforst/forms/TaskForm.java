package se.bostadforst.forms;

import java.util.Map;

/** A room's side of one {@code .form} file used by a user task: what it shows, live, and what an answer means. */
public interface TaskForm {

    /** The {@code id} in the form file, for example {@code admission-nominate}. */
    String formId();

    /**
     * The values the form opens with, read from the domain through the access rules of whoever asks. Never from process variables.
     *
     * @throws RuntimeException the room's neutral refusal when the asker may not see them
     */
    Map<String, Object> show(TaskVisit visit);

    /**
     * Carries out the answer, in the transaction of the click.
     *
     * @throws FormRefused when a domain rule says no; nothing is stored
     */
    void submit(TaskVisit visit, Answers answers);
}
