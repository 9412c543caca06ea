package se.bostadforst.operations;

/**
 * A process that has ended.
 *
 * @param ending how it ended, as the diagram says it
 */
public record FinishedCase(
        String instanceId, String caseNumber, String process, String startedAt, String endedAt, String ending) {}
