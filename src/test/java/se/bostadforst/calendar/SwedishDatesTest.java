package se.bostadforst.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class SwedishDatesTest {

    private static final LocalDate DATE = LocalDate.parse("2025-09-02");

    @Test
    void a_date_is_written_as_swedes_write_it() {
        assertThat(SwedishDates.iso(DATE)).isEqualTo("2025-09-02");
        assertThat(SwedishDates.inWords(DATE)).isEqualTo("2 september 2025");
        assertThat(SwedishDates.withWeekday(DATE)).isEqualTo("tisdag 2 september 2025");
        assertThat(SwedishDates.withWeekday(LocalDate.parse("2026-05-02"))).isEqualTo("lördag 2 maj 2026");
    }
}
