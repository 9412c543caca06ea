package se.bostadforst.operations;

import java.util.List;

/**
 * The way a process went, step by step.
 *
 * @param definitionId of the diagram it went by
 * @param endedAt empty while it runs
 * @param ending how it ended, as the diagram says it
 * @param steps in the order they began; crossings are not steps
 * @param marks what to colour on the diagram
 */
public record CasePath(
        String caseNumber,
        String process,
        String definitionId,
        String startedAt,
        String endedAt,
        String ending,
        List<Step> steps,
        List<Mark> marks) {

    /**
     * A step that was begun.
     *
     * @param role whose it was, never who
     * @param to empty while it is open
     * @param instanceId the way of the process that the step called, empty for any other
     */
    public record Step(
            String name, String kind, String role, String from, String to, String state, String instanceId) {}

    /**
     * An element of the diagram that was reached.
     *
     * @param times how often
     * @param last when it was left the last time, empty while it is open
     * @param state {@code PASSED}, {@code OPEN} or {@code BROKEN_OFF}
     */
    public record Mark(String id, int times, String last, String state) {}
}
