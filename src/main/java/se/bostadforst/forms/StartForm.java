package se.bostadforst.forms;

import java.util.Map;

/** A room's side of the {@code .form} file that starts a procedure from Tasklist's "Starta process". */
public interface StartForm {

    /** The {@code id} in the form file. */
    String formId();

    /** The values the form opens with. */
    default Map<String, Object> show() {
        return Map.of();
    }

    /**
     * Opens the case, in the transaction of the click.
     *
     * @return the case number, which becomes the process's business key
     * @throws FormRefused when a domain rule says no; nothing is stored
     */
    String submit(Answers answers);

    /** As {@link #submit}, for a procedure that is about one of several things of a case. */
    default Started start(Answers answers) {
        return new Started(submit(answers), Map.of());
    }

    /**
     * What has begun.
     *
     * @param about ids on the allow-list of variables, set by the program
     */
    record Started(String caseNumber, Map<String, Object> about) {}
}
