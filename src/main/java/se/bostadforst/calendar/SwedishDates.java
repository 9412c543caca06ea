package se.bostadforst.calendar;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** How dates are written to people. Independent of the machine's language. */
public final class SwedishDates {

    static final Locale SWEDISH = Locale.forLanguageTag("sv-SE");

    private static final DateTimeFormatter WEEKDAY = DateTimeFormatter.ofPattern("EEEE", SWEDISH);
    private static final DateTimeFormatter IN_WORDS = DateTimeFormatter.ofPattern("d MMMM yyyy", SWEDISH);
    private static final DateTimeFormatter WITH_WEEKDAY = DateTimeFormatter.ofPattern("EEEE d MMMM yyyy", SWEDISH);

    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("LLLL", SWEDISH);
    private static final DateTimeFormatter MONTH_AND_YEAR = DateTimeFormatter.ofPattern("LLLL yyyy", SWEDISH);

    private SwedishDates() {}

    /** {@code 2025-09-02}, for lists, forms and file names. */
    public static String iso(LocalDate date) {
        return DateTimeFormatter.ISO_LOCAL_DATE.format(date);
    }

    /** {@code 2 september 2025}. */
    public static String inWords(LocalDate date) {
        return IN_WORDS.format(date);
    }

    /** {@code tisdag 2 september 2025}. */
    public static String withWeekday(LocalDate date) {
        return WITH_WEEKDAY.format(date);
    }

    /** {@code september}. */
    public static String month(YearMonth month) {
        return MONTH.format(month);
    }

    /** {@code september 2025}. */
    public static String monthAndYear(YearMonth month) {
        return MONTH_AND_YEAR.format(month);
    }

    static String weekday(LocalDate date) {
        return WEEKDAY.format(date);
    }
}
