package se.bostadforst.calendar;

import static java.util.stream.Collectors.toUnmodifiableMap;

import de.focus_shift.jollyday.core.Holiday;
import de.focus_shift.jollyday.core.HolidayCalendar;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Year;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/**
 * Röda dagar: Saturdays, Sundays, the public holidays of lag (1989:253) and the three eves that lag (1930:173) 2 § puts
 * beside them. The dates are jollyday's, the names are the statute's.
 */
final class RedDays {

    private static final Map<String, String> NAMES = Map.ofEntries(
            Map.entry("NEW_YEAR", "nyårsdagen"),
            Map.entry("EPIPHANY", "trettondedag jul"),
            Map.entry("christian.GOOD_FRIDAY", "långfredagen"),
            Map.entry("christian.EASTER", "påskdagen"),
            Map.entry("christian.EASTER_MONDAY", "annandag påsk"),
            Map.entry("LABOUR_DAY", "första maj"),
            Map.entry("christian.ASCENSION_DAY", "Kristi himmelsfärdsdag"),
            Map.entry("christian.PENTECOST", "pingstdagen"),
            Map.entry("NATIONAL_DAY", "nationaldagen"),
            Map.entry("MIDSUMMER_EVE", "midsommarafton"),
            Map.entry("MIDSUMMER", "midsommardagen"),
            Map.entry("ALL_SAINTS", "alla helgons dag"),
            Map.entry("CHRISTMAS_EVE", "julafton"),
            Map.entry("CHRISTMAS", "juldagen"),
            Map.entry("BOXING_DAY", "annandag jul"),
            Map.entry("NEW_YEARS_EVE", "nyårsafton"));

    private final HolidayManager holidays =
            HolidayManager.getInstance(ManagerParameters.create(HolidayCalendar.SWEDEN));
    private final ConcurrentMap<Integer, Map<LocalDate, String>> namesByYear = new ConcurrentHashMap<>();

    /** The holiday's name, else {@code lördag} or {@code söndag}, else nothing. */
    Optional<String> nameOf(LocalDate date) {
        return holidayName(date).or(() -> isWeekend(date) ? Optional.of(SwedishDates.weekday(date)) : Optional.empty());
    }

    Optional<String> holidayName(LocalDate date) {
        return Optional.ofNullable(
                namesByYear.computeIfAbsent(date.getYear(), this::namesIn).get(date));
    }

    private Map<LocalDate, String> namesIn(int year) {
        return holidays.getHolidays(Year.of(year)).stream()
                .collect(toUnmodifiableMap(Holiday::getDate, RedDays::name, (one, other) -> one + " och " + other));
    }

    private static String name(Holiday holiday) {
        return NAMES.getOrDefault(holiday.getPropertiesKey(), holiday.getDescription(SwedishDates.SWEDISH));
    }

    private static boolean isWeekend(LocalDate date) {
        return date.getDayOfWeek() == DayOfWeek.SATURDAY || date.getDayOfWeek() == DayOfWeek.SUNDAY;
    }
}
