package se.bostadforst.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Year;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Appendix A of the domain catalogue, day by day. */
class RedDaysTest {

    private final SwedishCalendar calendar = CalendarFixture.calendar();

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(delimiter = '|', textBlock = """
            nyårsdagen             | 2025-01-01 | 2026-01-01 | 2027-01-01 | 2028-01-01
            trettondedag jul       | 2025-01-06 | 2026-01-06 | 2027-01-06 | 2028-01-06
            långfredagen           | 2025-04-18 | 2026-04-03 | 2027-03-26 | 2028-04-14
            påskdagen              | 2025-04-20 | 2026-04-05 | 2027-03-28 | 2028-04-16
            annandag påsk          | 2025-04-21 | 2026-04-06 | 2027-03-29 | 2028-04-17
            första maj             | 2025-05-01 | 2026-05-01 | 2027-05-01 | 2028-05-01
            Kristi himmelsfärdsdag | 2025-05-29 | 2026-05-14 | 2027-05-06 | 2028-05-25
            pingstdagen            | 2025-06-08 | 2026-05-24 | 2027-05-16 | 2028-06-04
            nationaldagen          | 2025-06-06 | 2026-06-06 | 2027-06-06 | 2028-06-06
            midsommarafton         | 2025-06-20 | 2026-06-19 | 2027-06-25 | 2028-06-23
            midsommardagen         | 2025-06-21 | 2026-06-20 | 2027-06-26 | 2028-06-24
            alla helgons dag       | 2025-11-01 | 2026-10-31 | 2027-11-06 | 2028-11-04
            julafton               | 2025-12-24 | 2026-12-24 | 2027-12-24 | 2028-12-24
            juldagen               | 2025-12-25 | 2026-12-25 | 2027-12-25 | 2028-12-25
            annandag jul           | 2025-12-26 | 2026-12-26 | 2027-12-26 | 2028-12-26
            nyårsafton             | 2025-12-31 | 2026-12-31 | 2027-12-31 | 2028-12-31
            """)
    void a_holiday_or_one_of_the_three_eves_is_red_and_has_its_name(
            String name, LocalDate in2025, LocalDate in2026, LocalDate in2027, LocalDate in2028) {
        assertThat(List.of(in2025, in2026, in2027, in2028))
                .allSatisfy(date -> assertThat(calendar.redDayName(date)).hasValue(name))
                .allMatch(calendar::isRedDay)
                .noneMatch(calendar::isWorkingDay);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            2025 | 01-01 01-06 04-18 04-20 04-21 05-01 05-29 06-06 06-08 06-20 06-21 11-01 12-24 12-25 12-26 12-31
            2026 | 01-01 01-06 04-03 04-05 04-06 05-01 05-14 05-24 06-06 06-19 06-20 10-31 12-24 12-25 12-26 12-31
            2027 | 01-01 01-06 03-26 03-28 03-29 05-01 05-06 05-16 06-06 06-25 06-26 11-06 12-24 12-25 12-26 12-31
            2028 | 01-01 01-06 04-14 04-16 04-17 05-01 05-25 06-04 06-06 06-23 06-24 11-04 12-24 12-25 12-26 12-31
            """)
    void no_other_day_of_the_year_is_red_but_saturdays_and_sundays(int year, String listed) {
        Set<LocalDate> appendixA = Arrays.stream(listed.split(" "))
                .map(monthAndDay -> LocalDate.parse(year + "-" + monthAndDay))
                .collect(Collectors.toSet());

        assertThat(everyDayOf(year))
                .allSatisfy(date -> assertThat(calendar.isRedDay(date))
                        .as("%s", date)
                        .isEqualTo(appendixA.contains(date) || isWeekend(date)));
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource(delimiter = '|', textBlock = """
            2025-09-06 | lördag
            2025-09-07 | söndag
            2026-04-04 | lördag
            2026-05-23 | lördag
            """)
    void an_ordinary_weekend_day_is_red_by_its_weekday(LocalDate date, String name) {
        assertThat(calendar.redDayName(date)).hasValue(name);
    }

    @ParameterizedTest(name = "{1} {0}")
    @CsvSource(delimiter = '|', textBlock = """
            2026-04-02 | skärtorsdagen
            2026-04-30 | valborgsmässoafton
            2026-01-05 | trettondagsafton
            2026-05-15 | klämdag efter Kristi himmelsfärdsdag
            2025-05-02 | klämdag efter första maj
            2025-12-23 | dagen före julafton
            2026-05-25 | annandag pingst, inte längre helgdag
            2025-12-29 | mellandag
            """)
    void a_day_many_take_off_is_still_a_working_day(LocalDate date, String what) {
        assertThat(calendar.isWorkingDay(date)).as(what).isTrue();
        assertThat(calendar.redDayName(date)).isEmpty();
    }

    private static List<LocalDate> everyDayOf(int year) {
        return IntStream.rangeClosed(1, Year.of(year).length())
                .mapToObj(Year.of(year)::atDay)
                .toList();
    }

    private static boolean isWeekend(LocalDate date) {
        return date.getDayOfWeek() == DayOfWeek.SATURDAY || date.getDayOfWeek() == DayOfWeek.SUNDAY;
    }
}
