package se.bostadforst.respite;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.bostadforst.parameters.RespiteYear;

/** The arithmetic of nights as a table: New Year, leap day, contract year and the year that rolls (A-14 to A-17, T-21, 7.11 U4). */
class NightCountTest {

    private static final LocalDate ANCHOR = day("2025-06-01");

    @ParameterizedTest
    @CsvSource({
        "2028-02-27, 2028-03-01, 4",
        "2027-02-27, 2027-03-01, 3",
        "2025-12-27, 2026-01-05, 10",
        "2026-05-18, 2026-05-18, 1"
    })
    void a_stay_has_the_nights_from_the_first_to_the_last(String first, String last, int nights) {
        assertThat(NightCount.nights(day(first), day(last))).hasSize(nights);
    }

    @ParameterizedTest
    @CsvSource({
        "KALENDERAR,   2025-06-01, 2025-12-31, 2025-01-01, 2025-12-31",
        "KALENDERAR,   2025-06-01, 2026-01-01, 2026-01-01, 2026-12-31",
        "KALENDERAR,   2025-06-01, 2028-02-29, 2028-01-01, 2028-12-31",
        "AVTALSAR,     2025-06-01, 2025-12-31, 2025-06-01, 2026-05-31",
        "AVTALSAR,     2025-06-01, 2026-05-31, 2025-06-01, 2026-05-31",
        "AVTALSAR,     2025-06-01, 2026-06-01, 2026-06-01, 2027-05-31",
        "AVTALSAR,     2024-02-29, 2026-02-28, 2026-02-28, 2027-02-27",
        "AVTALSAR,     2024-02-29, 2028-02-28, 2027-02-28, 2028-02-28",
        "AVTALSAR,     2024-02-29, 2028-02-29, 2028-02-29, 2029-02-27",
        "RULLANDE_12M, 2025-06-01, 2026-03-15, 2025-03-16, 2026-03-15",
        "RULLANDE_12M, 2025-06-01, 2028-02-29, 2027-03-01, 2028-02-29"
    })
    void a_night_belongs_to_its_year(RespiteYear kind, String anchor, String night, String from, String to) {
        assertThat(new NightCount(kind, day(anchor), 14).yearOf(day(night)))
                .isEqualTo(new NightCount.Year(day(from), day(to)));
    }

    @ParameterizedTest
    @CsvSource({
        // kind, held from, held to, wanted from, wanted to, granted
        "KALENDERAR,   2025-11-06, 2025-11-09, 2025-12-27, 2026-01-05, 10",
        "KALENDERAR,   2025-11-01, 2025-11-12, 2025-12-27, 2026-01-05, 2",
        "KALENDERAR,   2025-11-01, 2025-11-14, 2025-12-27, 2026-01-05, 0",
        "KALENDERAR,   2025-11-01, 2025-11-14, 2026-01-01, 2026-01-20, 14",
        "AVTALSAR,     2025-11-06, 2025-11-09, 2025-12-27, 2026-01-05, 10",
        "AVTALSAR,     2025-11-06, 2025-11-09, 2025-12-27, 2026-01-06, 10",
        "AVTALSAR,     2025-11-01, 2025-11-14, 2026-06-01, 2026-06-03, 3",
        "RULLANDE_12M, 2025-11-01, 2025-11-14, 2026-10-30, 2026-11-05, 0",
        "RULLANDE_12M, 2025-11-01, 2025-11-14, 2026-11-01, 2026-11-05, 5",
        "RULLANDE_12M, 2025-11-01, 2025-11-14, 2025-10-30, 2025-10-31, 0"
    })
    void the_nights_that_fit_are_granted_from_the_first_on(
            RespiteYear kind, String heldFrom, String heldTo, String from, String to, int granted) {
        var rules = new NightCount(kind, ANCHOR, 14);
        var held = new TreeSet<>(NightCount.nights(day(heldFrom), day(heldTo)));

        assertThat(rules.grantable(NightCount.nights(day(from), day(to)), held)).hasSize(granted);
    }

    @Test
    void the_first_and_the_last_year_are_full_ones() {
        var rules = new NightCount(RespiteYear.KALENDERAR, day("2025-12-20"), 14);

        assertThat(rules.left(day("2025-12-25"), Set.of())).isEqualTo(14);
        assertThat(rules.grantable(NightCount.nights(day("2025-12-25"), day("2026-01-14")), Set.of()))
                .as("7 i december och 14 i januari")
                .hasSize(21);
    }

    @Test
    void a_year_that_rolls_is_not_broken_by_a_night_laid_before_those_that_are_granted() {
        var rules = new NightCount(RespiteYear.RULLANDE_12M, ANCHOR, 2);
        var held = Set.of(day("2026-03-10"), day("2026-03-11"));

        assertThat(rules.grantable(List.of(day("2025-03-11")), held))
                .as("tolv månader tar den inte med")
                .hasSize(1);
        assertThat(rules.grantable(List.of(day("2025-03-12")), held)).isEmpty();
    }

    private static LocalDate day(String day) {
        return LocalDate.parse(day);
    }
}
