package se.bostadforst.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DayWordsTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);

    @ParameterizedTest
    @CsvSource({
        "2026-03-02,i dag",
        "2026-03-03,i morgon",
        "2026-03-01,i går",
        "2026-02-28,2 dagar sen",
        "2026-01-01,60 dagar sen",
        "2025-12-31,ons 31 december 2025",
        "2026-03-04,ons 4 mars",
        "2026-03-06,fre 6 mars",
        "2027-01-04,mån 4 januari 2027"
    })
    void a_day_is_told_as_one_tells_a_colleague(LocalDate day, String words) {
        assertThat(DayWords.of(day, MONDAY)).isEqualTo(words);
    }

    @Test
    void the_time_of_day_is_told_where_it_counts() {
        assertThat(DayWords.ofDue(LocalDateTime.parse("2026-03-02T23:59:59"), MONDAY))
                .isEqualTo("i dag");
        assertThat(DayWords.ofDue(LocalDateTime.parse("2026-03-03T09:00"), MONDAY))
                .isEqualTo("i morgon kl. 09.00");
    }
}
