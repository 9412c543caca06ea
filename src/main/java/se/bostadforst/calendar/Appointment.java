package se.bostadforst.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;

/**
 * Something that stands in a person's own calendar. It is read on telephones and kept by strangers, so it says which case and nothing else.
 *
 * @param uid the same for as long as it is the same appointment, however often it is moved
 * @param sequence one more each time it is moved
 * @param changedAt when it got the day it has
 * @param title neutral: a case number, never a name
 * @param at Swedish time; empty for a whole day
 * @param cancelled true when it did not take place
 * @param link where to read more after signing in
 */
public record Appointment(
        String uid,
        int sequence,
        Instant changedAt,
        String title,
        LocalDate on,
        Optional<LocalTime> at,
        boolean cancelled,
        Optional<String> link) {}
