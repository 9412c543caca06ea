package se.bostadforst.calendar;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Date;

/**
 * Förfallodag: a date and the reason it is that date.
 *
 * @param why Swedish, for people, without a full stop: {@code 5 arbetsdagar efter tisdag 2 september 2025 (röda dagar
 *     hoppas över)}
 */
public record Deadline(LocalDate date, String why) {

    private static final LocalTime END_OF_DAY = LocalTime.of(23, 59);
    private static final LocalTime MORNING = LocalTime.of(8, 0);

    /** 23:59 Swedish time, for the due date of a task: it is late the day after, not during the day. */
    public Date endOfDay() {
        return at(END_OF_DAY);
    }

    /** 08:00 Swedish time, for a timer whose work somebody should see when the day begins (T-41). */
    public Date morning() {
        return at(MORNING);
    }

    private Date at(LocalTime time) {
        return Date.from(date.atTime(time).atZone(SwedishCalendar.ZONE).toInstant());
    }
}
