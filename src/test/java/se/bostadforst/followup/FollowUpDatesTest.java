package se.bostadforst.followup;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import se.bostadforst.AppTest;
import se.bostadforst.calendar.Deadlines;
import se.bostadforst.calendar.SwedishCalendar;

/** The anchors that break naive arithmetic, over 24 months (A-03, T-05, T-42, T-43). */
class FollowUpDatesTest extends AppTest {

    @Autowired
    private Deadlines deadlines;

    @Autowired
    private SwedishCalendar calendar;

    @ParameterizedTest
    @CsvSource({
        "2025-10-31, 4, 2026-03-02, 6, 2026-04-30, 24, 2027-11-01",
        "2025-11-30, 3, 2026-03-02, 4, 2026-03-30, 15, 2027-03-01",
        "2028-02-29, 1, 2028-03-29, 12, 2029-02-28, 24, 2030-02-28",
        "2027-05-31, 9, 2028-02-29, 1, 2027-06-30, 12, 2028-05-31",
        "2026-03-29, 1, 2026-04-29, 7, 2026-10-29, 11, 2027-03-01"
    })
    void every_month_is_counted_from_the_anchor(
            LocalDate anchor, int n1, LocalDate day1, int n2, LocalDate day2, int n3, LocalDate day3) {
        assertThat(deadlines.monthsFrom(anchor, n1).date()).isEqualTo(day1);
        assertThat(deadlines.monthsFrom(anchor, n2).date()).isEqualTo(day2);
        assertThat(deadlines.monthsFrom(anchor, n3).date()).isEqualTo(day3);
        for (int n = 1; n <= 24; n++) {
            var month = YearMonth.from(anchor).plusMonths(n);
            var nominal = month.atDay(Math.min(anchor.getDayOfMonth(), month.lengthOfMonth()));
            var held = deadlines.monthsFrom(anchor, n).date();
            assertThat(held).as("n=%d", n).isAfterOrEqualTo(nominal);
            assertThat(calendar.isWorkingDay(held)).isTrue();
            assertThat(nominal.datesUntil(held).noneMatch(calendar::isWorkingDay))
                    .as("n=%d: the first working day", n)
                    .isTrue();
        }
    }
}
