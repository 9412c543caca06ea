package se.bostadforst.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.bostadforst.calendar.OfficeHours.DecisionMaker;
import se.bostadforst.calendar.OfficeHours.Hours;

/** DT-9 as a table. */
class OfficeHoursTest {

    private static final Hours HOURS = new Hours(LocalTime.of(8, 0), LocalTime.of(16, 30));

    @ParameterizedTest(name = "{0}: {1} ({2})")
    @CsvSource(delimiter = '|', textBlock = """
            2025-09-02T07:59:59 | SOCIALJOUR | before opening
            2025-09-02T08:00    | UNIT       | opening
            2025-09-02T16:29:59 | UNIT       | last minute
            2025-09-02T16:30    | SOCIALJOUR | closing
            2025-09-02T02:30    | SOCIALJOUR | night
            2025-09-06T10:00    | SOCIALJOUR | Saturday
            2026-06-19T10:00    | SOCIALJOUR | midsommarafton
            2025-12-31T10:00    | SOCIALJOUR | nyårsafton
            2026-04-02T10:00    | UNIT       | skärtorsdagen
            2026-05-15T10:00    | SOCIALJOUR | closed locally
            2026-03-30T08:00    | UNIT       | first morning of summer time
            2026-03-27T08:00    | UNIT       | last working morning of winter time
            2026-10-26T07:59    | SOCIALJOUR | first working morning of winter time
            """)
    void the_unit_decides_in_office_hours_and_the_socialjour_at_all_other_times(
            LocalDateTime local, DecisionMaker expected, String why) {
        var officeHours = new OfficeHours(CalendarFixture.calendar(LocalDate.parse("2026-05-15")), HOURS);

        assertThat(officeHours.decisionMakerAt(
                        local.atZone(SwedishCalendar.ZONE).toInstant()))
                .as(why)
                .isEqualTo(expected);
    }

    @Test
    void hours_that_end_before_they_begin_are_no_office_hours() {
        assertThatThrownBy(() -> new Hours(LocalTime.of(16, 30), LocalTime.of(8, 0)))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
