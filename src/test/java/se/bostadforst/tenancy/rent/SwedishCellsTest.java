package se.bostadforst.tenancy.rent;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SwedishCellsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "7 450,00",
                "7.450,00",
                "7450,00 kr",
                "7\u00a0450,00",
                "7\u202f450,00 SEK",
                "7450",
                "7450.00",
                "7450:-",
                "7 450",
                "7.450"
            })
    void a_rent_is_read_however_it_is_written(String cell) {
        assertThat(SwedishCells.amount(cell))
                .hasValueSatisfying(sum -> assertThat(sum).isEqualByComparingTo("7450"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "7,450.00",
                "7 45,00",
                "74 50",
                "7,4500",
                "1e3",
                "７450",
                "kr",
                "",
                "7450,00,00",
                "0x10",
                "7.450.0"
            })
    void what_is_no_swedish_number_is_none(String cell) {
        assertThat(SwedishCells.amount(cell)).isEmpty();
    }

    @Test
    void a_day_is_read_when_it_can_be_read_in_one_way_only() {
        var day = LocalDate.of(2026, 5, 31);
        assertThat(SwedishCells.day("2026-05-31")).contains(day);
        assertThat(SwedishCells.day("20260531")).contains(day);
        assertThat(SwedishCells.day("31/05/2026")).contains(day);
        assertThat(SwedishCells.day("5/5/2026")).contains(LocalDate.of(2026, 5, 5));
        for (var cell : new String[] {
            "05/06/2026", "05/31/2026", "2026-02-30", "31-05-2026", "2026-5-1", "1899-12-31", "9999-01-01", "46143"
        }) {
            assertThat(SwedishCells.day(cell)).as(cell).isEmpty();
        }
        assertThat(SwedishCells.isAmbiguous("05/06/2026")).isTrue();
        assertThat(SwedishCells.month("2026-05")).contains(YearMonth.of(2026, 5));
        assertThat(SwedishCells.month("202605")).contains(YearMonth.of(2026, 5));
        assertThat(SwedishCells.month("2026-13")).isEmpty();
    }
}
