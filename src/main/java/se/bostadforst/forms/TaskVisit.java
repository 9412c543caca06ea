package se.bostadforst.forms;

import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * Which task somebody has open.
 *
 * @param candidateGroups the groups the task was routed to
 * @param answering true when the form is read again only to hold an answer against it: nothing of it is shown to anybody
 * @param lookup finds the program's own ids, which no client can set
 */
public record TaskVisit(
        String taskId,
        String taskKey,
        String caseNumber,
        Set<String> candidateGroups,
        boolean answering,
        UnaryOperator<String> lookup) {

    /** Which of the case's several things the task is about, by a name in {@code engine/variables.csv}; looked up when asked for. */
    public String about(String name) {
        return lookup.apply(name);
    }
}
