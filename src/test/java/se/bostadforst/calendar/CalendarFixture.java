package se.bostadforst.calendar;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Set;

/** The real calendar, deadlines and clock for tests without Spring, in every room. */
public final class CalendarFixture {

    private CalendarFixture() {}

    public static SwedishCalendar calendar(LocalDate... closedDays) {
        return new SwedishCalendar(Set.of(closedDays));
    }

    public static Deadlines deadlines(Clock clock, LocalDate... closedDays) {
        return new Deadlines(calendar(closedDays), clock);
    }

    /** A clock that stands still at a local time in Sweden, such as {@code 2025-09-02T10:15}, until it is moved. */
    public static MovableClock clockAt(String localTime) {
        var clock = new MovableClock(Clock.systemUTC(), moved -> {});
        clock.freeze(LocalDateTime.parse(localTime).atZone(SwedishCalendar.ZONE).toInstant());
        return clock;
    }
}
