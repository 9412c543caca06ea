package se.bostadforst.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeadlinesTest {

    private static final LocalDate ANCHOR = LocalDate.parse("2025-10-01");

    private final MovableClock clock = CalendarFixture.clockAt("2025-09-02T10:15");
    private final Deadlines deadlines = CalendarFixture.deadlines(clock);

    @ParameterizedTest(name = "month {0}: {1} -> {2}")
    @CsvSource(delimiter = '|', textBlock = """
            1 | 2025-11-01 | 2025-11-03
            2 | 2025-12-01 | 2025-12-01
            3 | 2026-01-01 | 2026-01-02
            4 | 2026-02-01 | 2026-02-02
            5 | 2026-03-01 | 2026-03-02
            6 | 2026-04-01 | 2026-04-01
            7 | 2026-05-01 | 2026-05-04
            8 | 2026-06-01 | 2026-06-01
            9 | 2026-07-01 | 2026-07-01
            """)
    void the_follow_ups_of_the_happy_path_are_booked_on_working_days(int n, LocalDate nominal, LocalDate booked) {
        assertThat(deadlines.calendarMonthsAfter(ANCHOR, n).date()).isEqualTo(nominal);
        assertThat(deadlines.monthsFrom(ANCHOR, n).date()).isEqualTo(booked);
    }

    @ParameterizedTest(name = "delivered {0}: appeal by {1} ({2})")
    @CsvSource(delimiter = '|', textBlock = """
            2026-05-18 | 2026-06-08 | U7, an ordinary Monday
            2026-05-22 | 2026-06-12 | an ordinary Friday
            2026-05-16 | 2026-06-08 | a Saturday and the national day
            2025-05-30 | 2025-06-23 | midsommarafton
            2025-12-03 | 2025-12-29 | julafton
            2025-12-04 | 2025-12-29 | juldagen
            2025-12-05 | 2025-12-29 | annandag jul, a Friday
            2025-12-08 | 2025-12-29 | the Monday after
            2025-12-10 | 2026-01-02 | nyårsafton
            2025-12-16 | 2026-01-07 | trettondedag jul
            2026-03-13 | 2026-04-07 | långfredagen
            """)
    void three_weeks_to_appeal_run_from_delivery_and_never_end_on_a_red_day(
            LocalDate delivered, LocalDate expected, String why) {
        assertThat(deadlines.appealDeadline(delivered).date()).as(why).isEqualTo(expected);
    }

    @Test
    void a_local_closed_day_gives_nobody_longer_to_appeal() {
        var closed = LocalDate.parse("2026-06-12");

        assertThat(CalendarFixture.deadlines(clock, closed)
                        .appealDeadline(LocalDate.parse("2026-05-22"))
                        .date())
                .isEqualTo(closed);
    }

    @Test
    void a_deadline_in_working_days_says_why() {
        assertThat(deadlines.workingDaysAfter(LocalDate.parse("2025-09-02"), 5))
                .isEqualTo(new Deadline(
                        LocalDate.parse("2025-09-09"),
                        "5 arbetsdagar efter tisdag 2 september 2025 (röda dagar hoppas över)"));
        assertThat(deadlines.workingDaysAfter(LocalDate.parse("2026-07-01"), -5))
                .isEqualTo(new Deadline(
                        LocalDate.parse("2026-06-24"),
                        "5 arbetsdagar före onsdag 1 juli 2026 (röda dagar hoppas över)"));
        assertThat(deadlines.workingDaysAfter(LocalDate.parse("2025-09-05"), 1).why())
                .isEqualTo("1 arbetsdag efter fredag 5 september 2025 (röda dagar hoppas över)");
    }

    @Test
    void a_local_closed_day_is_mentioned_only_when_it_was_passed_over() {
        var withClosedDay = CalendarFixture.deadlines(clock, LocalDate.parse("2026-05-15"));

        assertThat(withClosedDay.workingDaysAfter(LocalDate.parse("2026-05-13"), 1))
                .isEqualTo(new Deadline(
                        LocalDate.parse("2026-05-18"),
                        "1 arbetsdag efter onsdag 13 maj 2026 (röda dagar och lokalt stängda dagar hoppas över)"));
        assertThat(withClosedDay
                        .workingDaysAfter(LocalDate.parse("2026-05-18"), -1)
                        .why())
                .contains("lokalt stängda dagar");
        assertThat(withClosedDay
                        .workingDaysAfter(LocalDate.parse("2026-05-18"), 1)
                        .why())
                .doesNotContain("lokalt");
        assertThat(withClosedDay.monthsFrom(LocalDate.parse("2026-04-15"), 1).why())
                .isEqualTo("1 månad efter onsdag 15 april 2026;"
                        + " 15 maj 2026 är fredag (lokalt stängt), därför måndag 18 maj 2026");
    }

    @ParameterizedTest(name = "{0} + {1} months: {2}")
    @CsvSource(delimiter = '|', textBlock = """
            2025-10-01 | 1 | 1 månad efter onsdag 1 oktober 2025; 1 november 2025 är lördag (alla helgons dag), därför måndag 3 november 2025
            2025-10-01 | 2 | 2 månader efter onsdag 1 oktober 2025
            2025-10-01 | 4 | 4 månader efter onsdag 1 oktober 2025; 1 februari 2026 är söndag, därför måndag 2 februari 2026
            2026-05-31 | 9 | 9 månader efter söndag 31 maj 2026 (månadens sista dag, eftersom den saknar dag 31); 28 februari 2027 är söndag, därför måndag 1 mars 2027
            """)
    void a_deadline_in_months_says_why(LocalDate anchor, int n, String why) {
        assertThat(deadlines.monthsFrom(anchor, n).why()).isEqualTo(why);
    }

    @Test
    void an_appeal_deadline_says_why() {
        assertThat(deadlines.appealDeadline(LocalDate.parse("2026-05-18")).why())
                .isEqualTo("3 veckor från måndag 18 maj 2026, då personen fick del av beslutet"
                        + " (44 § förvaltningslagen)");
        assertThat(deadlines.appealDeadline(LocalDate.parse("2025-12-05")).why())
                .isEqualTo("3 veckor från fredag 5 december 2025, då personen fick del av beslutet"
                        + " (44 § förvaltningslagen); 26 december 2025 är fredag (annandag jul),"
                        + " därför måndag 29 december 2025 (2 § lagen om beräkning av lagstadgad tid)");
    }

    @Test
    void calendar_days_and_months_stay_on_their_day_even_when_it_is_red() {
        assertThat(deadlines.daysAfter(LocalDate.parse("2025-09-02"), 60))
                .isEqualTo(new Deadline(LocalDate.parse("2025-11-01"), "60 dagar efter tisdag 2 september 2025"));
        assertThat(deadlines.daysAfter(LocalDate.parse("2025-09-02"), -1).why())
                .isEqualTo("1 dag före tisdag 2 september 2025");
        assertThat(deadlines.calendarMonthsAfter(LocalDate.parse("2025-08-01"), 3))
                .isEqualTo(new Deadline(LocalDate.parse("2025-11-01"), "3 månader efter fredag 1 augusti 2025"));
    }

    @Test
    void a_task_is_due_at_the_end_of_its_day() {
        assertThat(deadlines.dueInWorkingDays(5)).isEqualTo("2025-09-09T23:59:00+02:00");
        assertThat(deadlines.dueInDays(4)).isEqualTo("2025-09-08T23:59:00+02:00");
    }

    @Test
    void a_timer_fires_in_the_morning_of_a_working_day() {
        assertThat(deadlines.morningAfterWorkingDays(3)).isEqualTo("2025-09-05T08:00:00+02:00");
        assertThat(deadlines.morningAfterDays(60)).isEqualTo("2025-11-03T08:00:00+01:00");
        assertThat(deadlines.morningAfterMonths("2025-10-01", 3)).isEqualTo("2026-01-02T08:00:00+01:00");
    }

    @Test
    void today_is_the_date_in_sweden() {
        clock.freeze(Instant.parse("2025-09-02T22:30:00Z"));

        assertThat(deadlines.today()).isEqualTo("2025-09-03");
        assertThat(deadlines.dueInWorkingDays(1)).isEqualTo("2025-09-04T23:59:00+02:00");
    }

    @Test
    void hours_stay_local_over_the_change_to_summer_time() {
        clock.freeze(Instant.parse("2026-03-27T11:00:00Z"));

        assertThat(deadlines.dueInWorkingDays(0)).isEqualTo("2026-03-27T23:59:00+01:00");
        assertThat(deadlines.morningAfterDays(2)).isEqualTo("2026-03-30T08:00:00+02:00");
        assertThat(new Deadline(LocalDate.parse("2026-03-29"), "").endOfDay()).isEqualTo("2026-03-29T21:59:00Z");
        assertThat(new Deadline(LocalDate.parse("2026-03-29"), "").morning()).isEqualTo("2026-03-29T06:00:00Z");
    }

    @Test
    void hours_stay_local_over_the_change_to_winter_time() {
        clock.freeze(Instant.parse("2026-10-23T10:00:00Z"));

        assertThat(deadlines.dueInWorkingDays(0)).isEqualTo("2026-10-23T23:59:00+02:00");
        assertThat(deadlines.morningAfterDays(2)).isEqualTo("2026-10-26T08:00:00+01:00");
        assertThat(new Deadline(LocalDate.parse("2026-10-25"), "").endOfDay()).isEqualTo("2026-10-25T22:59:00Z");
        assertThat(new Deadline(LocalDate.parse("2026-10-25"), "").morning()).isEqualTo("2026-10-25T07:00:00Z");
    }

    @Test
    void an_anchor_that_is_no_date_is_not_guessed() {
        assertThatThrownBy(() -> deadlines.morningAfterMonths("2026-02-30", 1))
                .isInstanceOf(DateTimeParseException.class);
    }
}
