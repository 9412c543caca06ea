package se.bostadforst.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Something that stands in a person's own calendar. It is read on telephones and kept by strangers, so it says what kind of thing it is and
 * in which case; no field takes a text of anybody's own (T-31).
 *
 * @param uid the same for as long as it is the same appointment, however often it is moved
 * @param sequence one more each time it is moved
 * @param changedAt when it got the day it has
 * @param at Swedish time; empty for a whole day
 * @param cancelled true when it did not take place, or will not
 * @param link where to read more after signing in
 */
public record Appointment(
        Kind kind,
        String caseNumber,
        String uid,
        int sequence,
        Instant changedAt,
        LocalDate on,
        Optional<LocalTime> at,
        boolean cancelled,
        Optional<String> link) {

    /** What it can be. */
    public enum Kind {
        FOLLOW_UP("Uppföljning"),
        TASK_DUE("Uppgift förfaller:");

        private final String label;

        Kind(String label) {
            this.label = label;
        }
    }

    private static final Pattern CASE_NUMBER = Pattern.compile("BF-[0-9]{4}-[0-9]{4,}");
    private static final Pattern UID = Pattern.compile("[A-Za-z0-9-]{1,100}@bostadforst");

    /**
     * Refuses what is no case number or id; the exception never repeats the value.
     *
     * @throws IllegalArgumentException when it is not of its kind
     */
    public Appointment {
        if (!CASE_NUMBER.matcher(caseNumber).matches() || !UID.matcher(uid).matches()) {
            throw new IllegalArgumentException("An appointment has a case number and an id of the house");
        }
    }

    /** What stands in the calendar. */
    public String title() {
        return kind.label + " " + caseNumber;
    }
}
