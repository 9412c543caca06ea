package se.bostadforst.calendar;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;

/** How near a day is, as one says it to a colleague: {@code i dag}, {@code tis 3 mars}, {@code 2 dagar sen}. Civil dates in Sweden. */
public final class DayWords {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEE d MMMM", SwedishDates.SWEDISH);
    private static final DateTimeFormatter DAY_AND_YEAR =
            DateTimeFormatter.ofPattern("EEE d MMMM yyyy", SwedishDates.SWEDISH);
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH.mm", SwedishDates.SWEDISH);
    private static final LocalTime WHOLE_DAY = LocalTime.of(23, 59);

    private DayWords() {}

    public static String of(LocalDate day, LocalDate today) {
        var away = ChronoUnit.DAYS.between(today, day);
        if (away == 0) {
            return "i dag";
        }
        if (away == 1) {
            return "i morgon";
        }
        if (away == -1) {
            return "i går";
        }
        if (away < 0 && away >= -60) {
            return -away + " dagar sen";
        }
        return (day.getYear() == today.getYear() ? DAY : DAY_AND_YEAR).format(day);
    }

    /** As {@link #of}, with the time of day where it is not the whole day that counts (a task of the jour). */
    public static String ofDue(LocalDateTime due, LocalDate today) {
        var words = of(due.toLocalDate(), today);
        var time = due.toLocalTime().truncatedTo(ChronoUnit.MINUTES);
        return time.equals(WHOLE_DAY) ? words : words + " kl. " + CLOCK.format(time);
    }
}
