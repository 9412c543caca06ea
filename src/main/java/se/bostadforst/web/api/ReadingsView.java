package se.bostadforst.web.api;

import java.util.List;

/** Who has seen a case, as the manager of its unit sees it. */
public record ReadingsView(String caseNumber, List<Person> persons, List<Line> lines, boolean more) {

    /** One reader: how often, how often in vain, and when last. */
    public record Person(String userId, String where, long granted, long refused, String latest) {}

    /**
     * One line of the log.
     *
     * @param at with offset, ISO 8601
     * @param where organisation, unit and role
     * @param taskId empty outside a task
     */
    public record Line(
            String at,
            String userId,
            String where,
            String action,
            String purpose,
            String taskId,
            List<String> classes,
            boolean granted,
            String requestId) {}
}
