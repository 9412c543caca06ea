package se.bostadforst.admission;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import se.bostadforst.AppTest;
import se.bostadforst.assistance.DecisionMakers;
import se.bostadforst.calendar.Deadlines;
import se.bostadforst.calendar.OfficeHours.DecisionMaker;
import se.bostadforst.engine.DecisionTables;

/** DT-1 and DT-9 as tables, through the real decision engine ({@code domain.md} 3). */
class DecisionTableTest extends AppTest {

    private static final Map<String, Object> MET = new RequirementAnswers(
                    Answer.JA,
                    "HV",
                    Answer.NEJ,
                    Answer.JA,
                    Answer.JA,
                    Answer.JA,
                    Answer.JA,
                    Answer.JA,
                    Answer.NEJ,
                    Optional.empty(),
                    Answer.NEJ,
                    Answer.NEJ)
            .facts(LocalDate.of(2025, 5, 18));

    @Autowired
    private DecisionTables tables;

    @Autowired
    private DecisionMakers makers;

    @Autowired
    private Deadlines deadlines;

    @Test
    void with_every_requirement_met_no_row_is_hit() {
        assertThat(hits(Map.of())).isEmpty();
    }

    @ParameterizedTest(name = "{0} = {1} gives {2}")
    @CsvSource(delimiter = '|', textBlock = """
            acutelyHomeless       | JA            | -
            acutelyHomeless       | NEJ           | R1 NEJ
            acutelyHomeless       | EJ_TILLFRAGAD | R1 OBESVARAT
            currentAtUnit         | HV            | -
            currentAtUnit         | ST            | -
            currentAtUnit         | EFH           | -
            currentAtUnit         | EJ_TILLFRAGAD | R2 OBESVARAT
            qualifiesTrainingFlat | NEJ           | -
            qualifiesTrainingFlat | JA            | R3 NEJ
            qualifiesTrainingFlat | EJ_TILLFRAGAD | R3 OBESVARAT
            wantsOwnFlat          | JA            | -
            wantsOwnFlat          | NEJ           | R4 NEJ
            wantsOwnFlat          | EJ_TILLFRAGAD | R4 OBESVARAT
            acceptsGuide          | JA            | -
            acceptsGuide          | NEJ           | R5 NEJ
            acceptsGuide          | EJ_TILLFRAGAD | R5 OBESVARAT
            acceptsCooperation    | NEJ           | R5 NEJ
            acceptsCooperation    | EJ_TILLFRAGAD | R5 OBESVARAT
            understandsProject    | NEJ           | R6 NEJ
            understandsProject    | EJ_TILLFRAGAD | R6 OBESVARAT
            acceptsEvaluation     | NEJ           | R6 NEJ
            acceptsEvaluation     | EJ_TILLFRAGAD | R6 OBESVARAT
            disturbanceEviction   | NEJ           | -
            disturbanceEviction   | EJ_TILLFRAGAD | R7 OBESVARAT
            """)
    void one_answer_that_differs(String question, String answer, String expected) {
        assertThat(hits(Map.of(question, answer))).isEqualTo("-".equals(expected) ? List.of() : List.of(expected));
    }

    @ParameterizedTest(name = "assessed {0}, evicted {1}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
            2026-05-18 | 2025-05-17 | -
            2026-05-18 | 2025-05-18 | -
            2026-05-18 | 2025-05-19 | R7 NEJ
            2026-05-18 | 2026-05-18 | R7 NEJ
            2026-02-28 | 2025-02-28 | -
            2024-02-29 | 2023-02-28 | -
            2024-02-29 | 2023-03-01 | R7 NEJ
            """)
    void an_eviction_exactly_twelve_months_ago_passes_and_a_day_later_fails(
            LocalDate assessed, LocalDate evicted, String expected) {
        var facts = new RequirementAnswers(
                        Answer.JA,
                        "HV",
                        Answer.NEJ,
                        Answer.JA,
                        Answer.JA,
                        Answer.JA,
                        Answer.JA,
                        Answer.JA,
                        Answer.JA,
                        Optional.of(evicted),
                        Answer.NEJ,
                        Answer.NEJ)
                .facts(deadlines.calendarMonthsAfter(assessed, -12).date());

        assertThat(hits(facts)).isEqualTo("-".equals(expected) ? List.of() : List.of(expected));
    }

    @ParameterizedTest(name = "violent {0} and a risk {1}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
            JA            | JA            | R8 NEJ
            JA            | NEJ           | -
            NEJ           | JA            | -
            NEJ           | NEJ           | -
            JA            | EJ_TILLFRAGAD | R8 OBESVARAT
            EJ_TILLFRAGAD | JA            | R8 OBESVARAT
            EJ_TILLFRAGAD | EJ_TILLFRAGAD | R8 OBESVARAT
            NEJ           | EJ_TILLFRAGAD | -
            EJ_TILLFRAGAD | NEJ           | -
            """)
    void violent_and_a_risk_are_both_needed(String violent, String risk, String expected) {
        assertThat(hits(Map.of("violent", violent, "riskToOthers", risk)))
                .isEqualTo("-".equals(expected) ? List.of() : List.of(expected));
    }

    @Test
    void the_table_asks_about_nothing_that_must_not_be_a_criterion() throws java.io.IOException {
        assertThat(table().toLowerCase(java.util.Locale.ROOT))
                .doesNotContain(
                        "sober",
                        "nykter",
                        "debt",
                        "skuld\"",
                        "treatment",
                        "ready",
                        "redo",
                        "sex\"",
                        "registeredsex",
                        "household");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            2026-05-18T07:59 | SOCIALJOUR
            2026-05-18T08:00 | UNIT
            2026-05-18T16:29 | UNIT
            2026-05-18T16:30 | SOCIALJOUR
            2026-05-16T10:00 | SOCIALJOUR
            2026-05-14T10:00 | SOCIALJOUR
            2026-06-19T10:00 | SOCIALJOUR
            2026-04-30T10:00 | UNIT
            """)
    void who_decides_now(String time, DecisionMaker expected) {
        at(time);

        assertThat(makers.now()).isEqualTo(expected);
    }

    @ParameterizedTest(name = "delivered {0}: appeal by {1}")
    @CsvSource(delimiter = '|', textBlock = """
            2026-05-18 | 2026-06-08
            2026-05-29 | 2026-06-22
            2026-05-16 | 2026-06-08
            2025-12-04 | 2025-12-29
            2026-03-13 | 2026-04-07
            2026-04-10 | 2026-05-04
            """)
    void three_weeks_from_the_day_the_person_got_it_and_never_on_a_red_day(LocalDate delivered, LocalDate appealBy) {
        assertThat(deadlines.appealDeadline(delivered).date()).isEqualTo(appealBy);
    }

    private List<String> hits(Map<String, Object> different) {
        var facts = new HashMap<>(MET);
        facts.putAll(different);
        try {
            return tables.evaluate("admission-requirements", table(), facts).stream()
                    .map(hit -> hit.get("code") + " " + hit.get("verdict"))
                    .toList();
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static String table() throws java.io.IOException {
        return Files.readString(Path.of("bpmn/admission/admission-requirements.dmn"));
    }
}
