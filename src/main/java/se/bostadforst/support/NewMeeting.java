package se.bostadforst.support;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Set;
import java.util.UUID;
import org.springframework.lang.Nullable;

/**
 * What a guide enters of a meeting.
 *
 * @param on civil date in Sweden
 * @param persons those it was for
 * @param note for the guides alone (C7)
 * @param again true when the same meeting really happened twice that day
 */
public record NewMeeting(
        LocalDate on,
        @Nullable LocalTime startsAt,
        MeetingKind kind,
        MeetingStatus status,
        boolean socialServices,
        @Nullable Integer minutes,
        Set<MeetingContent> content,
        Set<UUID> persons,
        @Nullable String note,
        boolean again) {}
