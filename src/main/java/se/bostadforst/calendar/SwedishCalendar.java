package se.bostadforst.calendar;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Two calendars that must not be mixed: <i>röd dag</i>, which the law knows, and <i>arbetsdag</i>, when the offices are
 * open. A local closed day is not a working day, but it moves no statutory deadline. Dates are civil dates in
 * {@link #ZONE}. No method name has two meanings for the same number of arguments: expressions in process models pick by
 * that number alone.
 */
public final class SwedishCalendar {

    /** The zone of every civil date in the house. */
    public static final ZoneId ZONE = ZoneId.of("Europe/Stockholm");

    private final RedDays redDays = new RedDays();
    private final Set<LocalDate> closedDays;

    SwedishCalendar(Set<LocalDate> closedDays) {
        this.closedDays = Set.copyOf(closedDays);
    }

    /** Saturday, Sunday, public holiday, midsommarafton, julafton or nyårsafton (lag 1989:253; lag 1930:173 2 §). */
    public boolean isRedDay(LocalDate date) {
        return redDayName(date).isPresent();
    }

    /** Why the day is red, in Swedish: the holiday's name, else {@code lördag} or {@code söndag}. */
    public Optional<String> redDayName(LocalDate date) {
        return redDays.nameOf(date);
    }

    public boolean isWorkingDay(LocalDate date) {
        return !isRedDay(date) && !isClosedDay(date);
    }

    /** The day itself when it is a working day, else the first one after it. */
    public LocalDate nextWorkingDay(LocalDate date) {
        return firstFrom(date, 1, this::isWorkingDay);
    }

    /**
     * The nth working day after {@code from}, or before it when n is negative. {@code from} itself is never counted: the
     * day after it is the first that can be number one. With n = 0, the same as {@link #nextWorkingDay}.
     */
    public LocalDate addWorkingDays(LocalDate from, int n) {
        if (n == 0) {
            return nextWorkingDay(from);
        }
        int step = Integer.signum(n);
        var date = from;
        for (int counted = 0; counted != n; counted += step) {
            date = firstFrom(date.plusDays(step), step, this::isWorkingDay);
        }
        return date;
    }

    /**
     * Working days after {@code from} up to and including {@code to}; negative when {@code to} is the earlier one. Undoes
     * {@link #addWorkingDays}.
     */
    public int workingDaysBetween(LocalDate from, LocalDate to) {
        int step = to.isBefore(from) ? -1 : 1;
        int counted = 0;
        for (var date = from; !date.equals(to); ) {
            date = date.plusDays(step);
            counted += isWorkingDay(date) ? step : 0;
        }
        return counted;
    }

    /**
     * The same day number n months from the anchor, or the month's last day when it has no such number (lag 1930:173
     * 1 §). Always count from the anchor: counting on from an earlier answer loses days for good (T-05).
     */
    public LocalDate monthsFrom(LocalDate anchor, int n) {
        return anchor.plusMonths(n);
    }

    /**
     * Söndagsregeln: the last day to <em>do</em> something that a statute sets a time for, moved to the next day that is
     * not red (lag 1930:173 2 §). For appeal time and rent recovery time. Never for a notice period
     * (<i>uppsägningstid</i>), which ends on its day, red or not (T-40).
     */
    public LocalDate statutoryDeadline(LocalDate lastDay) {
        return firstFrom(lastDay, 1, date -> !isRedDay(date));
    }

    /** The last day before the month that is not red: when the month's rent is due (JB 12:20, T-35). */
    public LocalDate rentDueDate(YearMonth month) {
        return firstFrom(month.atDay(1).minusDays(1), -1, date -> !isRedDay(date));
    }

    boolean isClosedDay(LocalDate date) {
        return closedDays.contains(date);
    }

    /** Empty for an ordinary Saturday or Sunday, whose weekday says it already. */
    Optional<String> holidayName(LocalDate date) {
        return redDays.holidayName(date);
    }

    private static LocalDate firstFrom(LocalDate date, int step, Predicate<LocalDate> wanted) {
        var candidate = date;
        while (!wanted.test(candidate)) {
            candidate = candidate.plusDays(step);
        }
        return candidate;
    }
}
