package se.bostadforst.support;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A support meeting, planned or past.
 *
 * @param on civil date in Sweden
 * @param startsAt Swedish time of day
 * @param present the persons who were there; for a planned one those who are expected
 */
public record Meeting(
        UUID meetingId,
        LocalDate on,
        Optional<LocalTime> startsAt,
        MeetingKind kind,
        MeetingStatus status,
        boolean socialServices,
        List<UUID> expected,
        List<UUID> present) {}
