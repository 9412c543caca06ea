package se.bostadforst.calendar;

import static java.lang.Math.abs;
import static se.bostadforst.calendar.SwedishDates.inWords;
import static se.bostadforst.calendar.SwedishDates.withWeekday;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Date;
import se.bostadforst.modelling.UsableInModels;

/**
 * Förfallodagar: dates that can say why they are that date. The methods that return a {@link Date} count from today by
 * the clock and are meant for expressions in process models, {@code ${deadlines.dueInWorkingDays(5)}}; {@code due…} is
 * for a task's due date (23:59), {@code morning…} for a timer (08:00). Both always fall on a working day.
 */
@UsableInModels
public final class Deadlines {

    private static final int APPEAL_WEEKS = 3;

    private final SwedishCalendar calendar;
    private final Clock clock;

    Deadlines(SwedishCalendar calendar, Clock clock) {
        this.calendar = calendar;
        this.clock = clock;
    }

    /** The civil date in Sweden now. */
    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), SwedishCalendar.ZONE);
    }

    /** The nth working day after {@code from}, before it when n is negative; see {@link SwedishCalendar#addWorkingDays}. */
    public Deadline workingDaysAfter(LocalDate from, int n) {
        var date = calendar.addWorkingDays(from, n);
        var skipped = closedDayBetween(from, date) ? "röda dagar och lokalt stängda dagar" : "röda dagar";
        return new Deadline(
                date, "%s (%s hoppas över)".formatted(distance(n, "arbetsdag", "arbetsdagar", from), skipped));
    }

    /** n months from the anchor, moved to the next working day: for our own follow-ups and reports. */
    public Deadline monthsFrom(LocalDate anchor, int n) {
        return onWorkingDay(calendarMonthsAfter(anchor, n));
    }

    /** n months from the date, on that very day, red or not: when something becomes possible or has lasted too long. */
    public Deadline calendarMonthsAfter(LocalDate date, int n) {
        var target = calendar.monthsFrom(date, n);
        var why = distance(n, "månad", "månader", date);
        return new Deadline(
                target,
                target.getDayOfMonth() == date.getDayOfMonth()
                        ? why
                        : "%s (månadens sista dag, eftersom den saknar dag %d)".formatted(why, date.getDayOfMonth()));
    }

    /** n calendar days from the date, on that very day, red or not. */
    public Deadline daysAfter(LocalDate date, int n) {
        return new Deadline(date.plusDays(n), distance(n, "dag", "dagar", date));
    }

    /**
     * Last day to appeal: three weeks from the day the party <em>got</em> the decision, not from the decision's own date
     * (FL 44 §; T-39), moved by söndagsregeln. Three weeks is the law's figure and therefore no parameter.
     */
    public Deadline appealDeadline(LocalDate delivered) {
        var lastDay = delivered.plusWeeks(APPEAL_WEEKS);
        var counted = new Deadline(
                lastDay,
                "%d veckor från %s, då personen fick del av beslutet (44 § förvaltningslagen)"
                        .formatted(APPEAL_WEEKS, withWeekday(delivered)));
        var shifted = moved(counted, calendar.statutoryDeadline(lastDay));
        return shifted.date().equals(lastDay)
                ? counted
                : new Deadline(shifted.date(), shifted.why() + " (2 § lagen om beräkning av lagstadgad tid)");
    }

    public Date dueInWorkingDays(int n) {
        return workingDaysAfter(today(), n).endOfDay();
    }

    public Date morningAfterWorkingDays(int n) {
        return workingDaysAfter(today(), n).morning();
    }

    /** n calendar days from today, moved to the next working day. */
    public Date dueInDays(int n) {
        return onWorkingDay(daysAfter(today(), n)).endOfDay();
    }

    /** n calendar days from today, moved to the next working day. */
    public Date morningAfterDays(int n) {
        return onWorkingDay(daysAfter(today(), n)).morning();
    }

    /**
     * n months from the anchor, moved to the next working day.
     *
     * @param anchorIso {@code yyyy-MM-dd}, the form in which a process keeps a date
     * @throws java.time.format.DateTimeParseException when it is not such a date
     */
    public Date morningAfterMonths(String anchorIso, int n) {
        return monthsFrom(LocalDate.parse(anchorIso), n).morning();
    }

    private Deadline onWorkingDay(Deadline nominal) {
        return moved(nominal, calendar.nextWorkingDay(nominal.date()));
    }

    private Deadline moved(Deadline nominal, LocalDate date) {
        return date.equals(nominal.date())
                ? nominal
                : new Deadline(
                        date,
                        "%s; %s är %s, därför %s"
                                .formatted(
                                        nominal.why(),
                                        inWords(nominal.date()),
                                        obstacle(nominal.date()),
                                        withWeekday(date)));
    }

    private String obstacle(LocalDate date) {
        var weekday = SwedishDates.weekday(date);
        if (!calendar.isRedDay(date)) {
            return weekday + " (lokalt stängt)";
        }
        return calendar.holidayName(date)
                .map(name -> "%s (%s)".formatted(weekday, name))
                .orElse(weekday);
    }

    private boolean closedDayBetween(LocalDate one, LocalDate other) {
        var first = one.isBefore(other) ? one : other;
        var last = one.isBefore(other) ? other : one;
        return first.datesUntil(last).skip(1).anyMatch(date -> calendar.isClosedDay(date) && !calendar.isRedDay(date));
    }

    private static String distance(int n, String singular, String plural, LocalDate from) {
        return "%d %s %s %s"
                .formatted(abs(n), abs(n) == 1 ? singular : plural, n < 0 ? "före" : "efter", withWeekday(from));
    }
}
