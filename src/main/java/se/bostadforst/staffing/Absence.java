package se.bostadforst.staffing;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.springframework.lang.Nullable;

/**
 * Somebody is away. Why is not asked.
 *
 * @param from the first day away
 * @param last the last day away, also when it was ended early
 * @param deputies who stands in, by group; a group without one gets the tasks back
 */
record Absence(UUID id, String userId, LocalDate from, LocalDate last, boolean started, Map<String, String> deputies) {

    boolean covers(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(last);
    }

    boolean overlaps(LocalDate otherFrom, LocalDate otherLast) {
        return !otherLast.isBefore(from) && !otherFrom.isAfter(last);
    }

    @Nullable
    String deputyIn(@Nullable String groupId) {
        return groupId == null ? null : deputies.get(groupId);
    }
}
