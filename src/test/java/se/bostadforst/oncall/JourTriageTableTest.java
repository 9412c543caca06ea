package se.bostadforst.oncall;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import se.bostadforst.AppTest;
import se.bostadforst.engine.DecisionTables;

/** DT-7, every row of {@code domain.md} 3, and what it becomes when the tenant is the victim (T-58). */
class JourTriageTableTest extends AppTest {

    @Autowired
    private DecisionTables tables;

    @Autowired
    private JourTriage triage;

    @ParameterizedTest
    @CsvSource(textBlock = """
            # situation,         victim, children, reachable, triage,      track,   report
            LIVSFARA,            false,  false,    ,          BLALJUS_112, VANLIGT, false
            LIVSFARA,            false,  true,     ,          BLALJUS_112, VANLIGT, true
            LIVSFARA,            true,   false,    ,          BLALJUS_112, SKYDD,   false
            LIVSFARA,            true,   true,     ,          BLALJUS_112, SKYDD,   true
            BARN,                false,  false,    ,          BLALJUS_112, VANLIGT, true
            BARN,                true,   true,     ,          BLALJUS_112, SKYDD,   true
            VALD_MOT_HYRESGAST,  false,  false,    ,          BLALJUS_112, SKYDD,   false
            VALD_MOT_HYRESGAST,  true,   false,    ,          BLALJUS_112, SKYDD,   false
            VALD_MOT_HYRESGAST,  false,  true,     ,          BLALJUS_112, SKYDD,   true
            GRANNAR_STORS,       false,  false,    true,      SAMTAL,      VANLIGT, false
            GRANNAR_STORS,       false,  false,    false,     UTRYCKNING,  VANLIGT, false
            GRANNAR_STORS,       true,   false,    true,      SAMTAL,      SKYDD,   false
            GRANNAR_STORS,       true,   true,     false,     UTRYCKNING,  SKYDD,   false
            GRANNAR_STORS,       false,  true,     true,      SAMTAL,      VANLIGT, false
            BEHOVER_AVSTAND,     false,  false,    ,          AVLASTNING,  VANLIGT, false
            BEHOVER_AVSTAND,     true,   false,    ,          AVLASTNING,  SKYDD,   false
            PRAKTISKT,           false,  false,    ,          RADGIVNING,  VANLIGT, false
            ANNAT,               false,  false,    ,          SAMTAL,      VANLIGT, false
            ANNAT,               true,   false,    ,          SAMTAL,      SKYDD,   false
            """)
    void a_situation_has_the_triage_of_its_row(
            Situation situation,
            boolean victim,
            boolean children,
            Boolean reachable,
            Triage expected,
            Track track,
            boolean report)
            throws IOException {
        var hits = tables.evaluate(
                "on-call-triage",
                Files.readString(Path.of("bpmn/oncall/on-call-triage.dmn")),
                JourTriage.facts(situation, victim, children, reachable));

        assertThat(JourTriage.Suggestion.of(hits.get(0))).isEqualTo(new JourTriage.Suggestion(expected, track, report));
    }

    @Test
    void everything_that_can_be_ticked_has_a_suggestion() {
        var all = triage.all();
        assertThat(all)
                .hasSize(6 * 4 + 8)
                .allSatisfy(each -> assertThat(each.suggestion()).isNotNull());
    }
}
