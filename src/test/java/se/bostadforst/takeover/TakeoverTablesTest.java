package se.bostadforst.takeover;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.Year;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import se.bostadforst.AppTest;
import se.bostadforst.calendar.Deadlines;
import se.bostadforst.engine.DecisionTables;

/** DT-3, every row of {@code domain.md} 3 and what stands between them, the household rule, and every day a tenancy can begin. */
class TakeoverTablesTest extends AppTest {

    private static final List<String> FACTS = List.of(
            "lateByTenant",
            "rentUnclear",
            "seriousComplaint",
            "complaintOpen",
            "debts",
            "debtWithoutPlan",
            "newDebt",
            "newDebtDisputed");

    @Autowired
    private DecisionTables tables;

    @Autowired
    private Deadlines deadlines;

    @ParameterizedTest
    @CsvSource(textBlock = """
            # what is true,                   K1,           K2,           K3,             K3B
            '',                               UPPFYLLT,     UPPFYLLT,     EJ_TILLAMPLIGT, UPPFYLLT
            lateByTenant,                     EJ_UPPFYLLT,  UPPFYLLT,     EJ_TILLAMPLIGT, UPPFYLLT
            rentUnclear,                      UTREDS,       UPPFYLLT,     EJ_TILLAMPLIGT, UPPFYLLT
            lateByTenant rentUnclear,         EJ_UPPFYLLT,  UPPFYLLT,     EJ_TILLAMPLIGT, UPPFYLLT
            seriousComplaint,                 UPPFYLLT,     EJ_UPPFYLLT,  EJ_TILLAMPLIGT, UPPFYLLT
            complaintOpen,                    UPPFYLLT,     UTREDS,       EJ_TILLAMPLIGT, UPPFYLLT
            seriousComplaint complaintOpen,   UPPFYLLT,     EJ_UPPFYLLT,  EJ_TILLAMPLIGT, UPPFYLLT
            debts,                            UPPFYLLT,     UPPFYLLT,     UPPFYLLT,       UPPFYLLT
            debts debtWithoutPlan,            UPPFYLLT,     UPPFYLLT,     EJ_UPPFYLLT,    UPPFYLLT
            debts newDebt,                    UPPFYLLT,     UPPFYLLT,     UPPFYLLT,       EJ_UPPFYLLT
            newDebtDisputed,                  UPPFYLLT,     UPPFYLLT,     EJ_TILLAMPLIGT, UTREDS
            debts newDebt newDebtDisputed,    UPPFYLLT,     UPPFYLLT,     UPPFYLLT,       EJ_UPPFYLLT
            """)
    void each_condition_has_the_status_of_its_row(
            String yes, CriterionStatus k1, CriterionStatus k2, CriterionStatus k3, CriterionStatus k3b)
            throws IOException {
        assertThat(criteria(Set.of(yes.split(" "))))
                .isEqualTo(Map.of(Criterion.K1, k1, Criterion.K2, k2, Criterion.K3, k3, Criterion.K3B, k3b));
    }

    /** Whatever is true at once, every condition has exactly one row. */
    @Test
    void no_combination_is_without_an_answer() throws IOException {
        for (int bits = 0; bits < 1 << FACTS.size(); bits++) {
            int mask = bits;
            criteria(IntStream.range(0, FACTS.size())
                    .filter(i -> (mask >> i & 1) == 1)
                    .mapToObj(FACTS::get)
                    .collect(Collectors.toSet()));
        }
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            # will,        early, K1,          K2,          K3,             K3B,         expected
            VILL_INTE_NU,  false, ,            ,            ,               ,            HYRESGAST_AVBOJT
            VILL_INTE,     false, ,            ,            ,               ,            HYRESGAST_AVBOJT
            VILL_INTE,     true,  UPPFYLLT,    UPPFYLLT,    UPPFYLLT,       UPPFYLLT,    HYRESGAST_AVBOJT
            VILL,          true,  UPPFYLLT,    UPPFYLLT,    UPPFYLLT,       UPPFYLLT,    FOR_TIDIGT
            VILL,          true,  EJ_UPPFYLLT, UPPFYLLT,    UPPFYLLT,       UPPFYLLT,    FOR_TIDIGT
            VILL,          false, UPPFYLLT,    UPPFYLLT,    UPPFYLLT,       UPPFYLLT,    FORESLA
            VILL,          false, UPPFYLLT,    UPPFYLLT,    EJ_TILLAMPLIGT, UPPFYLLT,    FORESLA
            VILL,          false, UTREDS,      UPPFYLLT,    UPPFYLLT,       UPPFYLLT,    AVVAKTA_UTREDNING
            VILL,          false, UPPFYLLT,    UTREDS,      EJ_TILLAMPLIGT, UPPFYLLT,    AVVAKTA_UTREDNING
            VILL,          false, UPPFYLLT,    UPPFYLLT,    UPPFYLLT,       UTREDS,      AVVAKTA_UTREDNING
            VILL,          false, UTREDS,      UTREDS,      UPPFYLLT,       UTREDS,      AVVAKTA_UTREDNING
            VILL,          false, EJ_UPPFYLLT, UPPFYLLT,    UPPFYLLT,       UPPFYLLT,    PROVA_IGEN
            VILL,          false, UPPFYLLT,    EJ_UPPFYLLT, UPPFYLLT,       UPPFYLLT,    PROVA_IGEN
            VILL,          false, UPPFYLLT,    UPPFYLLT,    EJ_UPPFYLLT,    UPPFYLLT,    PROVA_IGEN
            VILL,          false, UPPFYLLT,    UPPFYLLT,    UPPFYLLT,       EJ_UPPFYLLT, PROVA_IGEN
            VILL,          false, UTREDS,      UPPFYLLT,    EJ_UPPFYLLT,    UPPFYLLT,    PROVA_IGEN
            VILL,          false, EJ_UPPFYLLT, UTREDS,      EJ_TILLAMPLIGT, UTREDS,      PROVA_IGEN
            """)
    void a_test_has_the_result_of_its_row(
            Will will, boolean early, String k1, String k2, String k3, String k3b, TestResult expected)
            throws IOException {
        assertThat(result(will.name(), early, k1, k2, k3, k3b))
                .singleElement()
                .extracting(hit -> hit.get("result"))
                .isEqualTo(expected.name());
    }

    /** A tenant whose will nobody knows, or a condition nobody tested, leads nowhere: the test stops. */
    @Test
    void what_is_not_known_proposes_nobody() throws IOException {
        assertThat(result(null, false, "UPPFYLLT", "UPPFYLLT", "UPPFYLLT", "UPPFYLLT"))
                .isEmpty();
        assertThat(result("VILL", false, null, "UPPFYLLT", "UPPFYLLT", "UPPFYLLT"))
                .isEmpty();
        assertThat(result("VILL", false, "UPPFYLLT", null, "UPPFYLLT", "UPPFYLLT"))
                .isEmpty();
        assertThat(result("VILL", false, "UPPFYLLT", "UPPFYLLT", null, "UPPFYLLT"))
                .isEmpty();
        assertThat(result("VILL", false, "UPPFYLLT", "UPPFYLLT", "UPPFYLLT", null))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "UPPFYLLT, EJ_UPPFYLLT, EJ_UPPFYLLT",
        "UTREDS, EJ_UPPFYLLT, EJ_UPPFYLLT",
        "UPPFYLLT, UTREDS, UTREDS",
        "EJ_TILLAMPLIGT, UPPFYLLT, UPPFYLLT",
        "EJ_TILLAMPLIGT, EJ_TILLAMPLIGT, EJ_TILLAMPLIGT"
    })
    void of_two_who_take_over_the_worst_value_wins(CriterionStatus one, CriterionStatus other, CriterionStatus worst) {
        assertThat(CriterionStatus.worst(List.of(one, other))).isEqualTo(worst);
        assertThat(CriterionStatus.worst(List.of(other, one))).isEqualTo(worst);
    }

    /** Against days counted by hand: the same day number nine months on, or the month's last (A-02, T-05, T-06). */
    @ParameterizedTest
    @CsvSource({"2027", "2028"})
    void every_first_day_of_a_year_has_the_right_earliest_day(int year) {
        int[] lengths = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
        int days = 0;
        for (var anchor = LocalDate.of(year, 1, 1); anchor.getYear() == year; anchor = anchor.plusDays(1)) {
            int month = anchor.getMonthValue() - 1 + 9;
            int inYear = year + month / 12;
            int length = month % 12 == 1 && Year.isLeap(inYear) ? 29 : lengths[month % 12];
            var expected = LocalDate.of(inYear, month % 12 + 1, Math.min(anchor.getDayOfMonth(), length));

            assertThat(deadlines.calendarMonthsAfter(anchor, 9).date())
                    .as("%s", anchor)
                    .isEqualTo(expected);
            days++;
        }
        assertThat(days).isEqualTo(Year.of(year).length());
    }

    @ParameterizedTest
    @CsvSource({"2026-07-08, 2026-08-01", "2026-07-01, 2026-08-01", "2026-12-31, 2027-01-01", "2028-02-29, 2028-03-01"})
    void an_own_contract_begins_on_the_next_first_of_a_month(LocalDate answered, LocalDate begins) {
        assertThat(TakeoverCalendar.firstOfNextMonth(answered)).isEqualTo(begins);
    }

    private Map<Criterion, CriterionStatus> criteria(Set<String> yes) throws IOException {
        var facts = FACTS.stream().collect(Collectors.toMap(fact -> fact, fact -> (Object) yes.contains(fact)));
        return Conditions.read(tables.evaluate(
                Conditions.TABLE, Files.readString(Path.of("bpmn/takeover/takeover-criteria.dmn")), facts));
    }

    private List<Map<String, Object>> result(String will, boolean early, String k1, String k2, String k3, String k3b)
            throws IOException {
        var facts = new HashMap<String, Object>();
        facts.put("will", will);
        facts.put("tooEarly", early);
        facts.put("k1", k1);
        facts.put("k2", k2);
        facts.put("k3", k3);
        facts.put("k3b", k3b);
        return tables.evaluate(
                "takeover-result", Files.readString(Path.of("bpmn/takeover/takeover-result.dmn")), facts);
    }
}
