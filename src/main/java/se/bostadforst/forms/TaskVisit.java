package se.bostadforst.forms;

import java.util.Set;

/**
 * Which task somebody has open.
 *
 * @param candidateGroups the groups the task was routed to
 * @param answering true when the form is read again only to hold an answer against it: nothing of it is shown to anybody
 */
public record TaskVisit(
        String taskId, String taskKey, String caseNumber, Set<String> candidateGroups, boolean answering) {}
