package se.bostadforst.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SwedishCalendarTest {

    private static final LocalDate BRIDGING_DAY = LocalDate.parse("2026-05-15");

    private final SwedishCalendar calendar = CalendarFixture.calendar();
    private final SwedishCalendar closedOnBridgingDay = CalendarFixture.calendar(BRIDGING_DAY);

    @ParameterizedTest(name = "{0} + {1} months = {2} ({3})")
    @CsvSource(delimiter = '|', textBlock = """
            2026-05-31 | 9  | 2027-02-28 | U1
            2010-11-01 | 9  | 2011-08-01 | U3
            2027-05-31 | 9  | 2028-02-29 | T-05
            2028-02-29 | 12 | 2029-02-28 | T-43
            2028-02-29 | 48 | 2032-02-29 | leap day to leap day
            2025-10-01 | 9  | 2026-07-01 | S1
            2025-11-30 | 3  | 2026-02-28 | 0.3
            2025-11-30 | 4  | 2026-03-30 | 0.3
            2026-01-15 | -12 | 2025-01-15 | A-19 backwards
            """)
    void a_month_keeps_the_day_number_or_takes_the_last_day(
            LocalDate anchor, int months, LocalDate expected, String why) {
        assertThat(calendar.monthsFrom(anchor, months)).as(why).isEqualTo(expected);
    }

    @Test
    void months_counted_on_from_an_earlier_answer_would_lose_days() {
        var anchor = LocalDate.parse("2025-11-30");

        var chained = calendar.monthsFrom(calendar.monthsFrom(anchor, 3), 1);

        assertThat(chained).isEqualTo("2026-03-28");
        assertThat(calendar.monthsFrom(anchor, 4)).isEqualTo("2026-03-30");
    }

    @ParameterizedTest(name = "{0} {1} wd = {2} ({3})")
    @CsvSource(delimiter = '|', textBlock = """
            2025-09-02 | 5  | 2025-09-09 | S1: approvals
            2026-07-01 | 15 | 2026-07-22 | S1: landlord's answer
            2026-07-01 | -5 | 2026-06-24 | S1: report
            2025-09-05 | 1  | 2025-09-08 | from a Friday
            2025-09-06 | 1  | 2025-09-08 | from a Saturday
            2025-09-07 | 3  | 2025-09-10 | from a Sunday
            2025-09-08 | -1 | 2025-09-05 | back over a weekend
            2025-12-23 | 1  | 2025-12-29 | over Christmas
            2025-12-30 | 1  | 2026-01-02 | over New Year
            2026-06-18 | 1  | 2026-06-22 | over midsummer
            2026-04-02 | 2  | 2026-04-08 | over Easter
            2026-06-22 | -1 | 2026-06-18 | back over midsummer
            2025-09-06 | 0  | 2025-09-08 | none: first open day
            2025-09-08 | 0  | 2025-09-08 | none: the day itself
            """)
    void working_days_are_counted_from_the_day_after(LocalDate from, int days, LocalDate expected, String why) {
        assertThat(calendar.addWorkingDays(from, days)).as(why).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(ints = {-40, -5, -1, 0, 1, 5, 40})
    void working_days_between_undoes_adding_them(int days) {
        var from = LocalDate.parse("2025-12-22");

        assertThat(calendar.workingDaysBetween(from, calendar.addWorkingDays(from, days)))
                .isEqualTo(days);
    }

    @Test
    void a_weekend_holds_no_working_days() {
        assertThat(calendar.workingDaysBetween(LocalDate.parse("2025-09-05"), LocalDate.parse("2025-09-07")))
                .isZero();
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(delimiter = '|', textBlock = """
            2026-05-01 | 2026-05-04
            2025-12-24 | 2025-12-29
            2025-09-02 | 2025-09-02
            """)
    void the_next_working_day_is_the_day_itself_when_it_is_one(LocalDate date, LocalDate expected) {
        assertThat(calendar.nextWorkingDay(date)).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(delimiter = '|', textBlock = """
            2026-06-08 | 2026-06-08
            2025-12-26 | 2025-12-29
            2025-12-31 | 2026-01-02
            2025-06-20 | 2025-06-23
            """)
    void a_statutory_deadline_on_a_red_day_moves_forward(LocalDate lastDay, LocalDate expected) {
        assertThat(calendar.statutoryDeadline(lastDay)).isEqualTo(expected);
    }

    @ParameterizedTest(name = "rent for {0} is due {1}")
    @CsvSource(delimiter = '|', textBlock = """
            2025-11 | 2025-10-31
            2025-12 | 2025-11-28
            2026-01 | 2025-12-30
            2026-02 | 2026-01-30
            2026-03 | 2026-02-27
            2026-04 | 2026-03-31
            2026-05 | 2026-04-30
            2026-06 | 2026-05-29
            2026-07 | 2026-06-30
            2026-11 | 2026-10-30
            """)
    void rent_is_due_the_last_weekday_before_the_month(YearMonth month, LocalDate expected) {
        assertThat(calendar.rentDueDate(month)).isEqualTo(expected);
    }

    @Test
    void a_local_closed_day_is_no_working_day_and_no_red_day() {
        assertThat(closedOnBridgingDay.isWorkingDay(BRIDGING_DAY)).isFalse();
        assertThat(closedOnBridgingDay.isRedDay(BRIDGING_DAY)).isFalse();
        assertThat(closedOnBridgingDay.addWorkingDays(LocalDate.parse("2026-05-13"), 1))
                .isEqualTo("2026-05-18");
    }

    @Test
    void a_local_closed_day_moves_neither_a_statutory_deadline_nor_the_rent() {
        var lastDayOfApril = LocalDate.parse("2026-04-30");
        var closedOnWalpurgis = CalendarFixture.calendar(lastDayOfApril);

        assertThat(closedOnBridgingDay.statutoryDeadline(BRIDGING_DAY)).isEqualTo(BRIDGING_DAY);
        assertThat(closedOnWalpurgis.rentDueDate(YearMonth.of(2026, 5))).isEqualTo(lastDayOfApril);
    }

    /** The expression language takes any method with the right name and number of arguments. */
    @ParameterizedTest
    @ValueSource(classes = {SwedishCalendar.class, Deadlines.class})
    void no_method_used_from_a_process_has_a_double(Class<?> bean) {
        List<String> signatures = Arrays.stream(bean.getDeclaredMethods())
                .filter(method -> Modifier.isPublic(method.getModifiers()))
                .map(SwedishCalendarTest::nameAndCount)
                .toList();

        assertThat(signatures).isNotEmpty().doesNotHaveDuplicates();
    }

    private static String nameAndCount(Method method) {
        return method.getName() + "/" + method.getParameterCount();
    }
}
