package se.bostadforst.access;

import java.time.Instant;
import java.util.List;

/**
 * One line of the read log, in words: who, where from, what, why and how it went; never what the case said.
 *
 * @param unit empty for organisations without units
 * @param classes codes of the classes of data, explained by {@link ReadingWords}
 * @param purpose the task or page, as people call it
 * @param taskId empty outside a task
 * @param requestId empty for lines from before requests had numbers
 */
public record Reading(
        Instant at,
        String userId,
        String organisation,
        String unit,
        String roles,
        List<String> classes,
        ReadAction action,
        String purpose,
        String taskId,
        boolean granted,
        String requestId) {}
