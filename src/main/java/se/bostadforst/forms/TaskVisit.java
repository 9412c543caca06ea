package se.bostadforst.forms;

import java.util.Set;

/**
 * Which task somebody has open.
 *
 * @param candidateGroups the groups the task was routed to
 */
public record TaskVisit(String taskId, String taskKey, String caseNumber, Set<String> candidateGroups) {}
