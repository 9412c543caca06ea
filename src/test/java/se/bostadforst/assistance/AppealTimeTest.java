package se.bostadforst.assistance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import se.bostadforst.AppTest;
import se.bostadforst.calendar.Deadlines;
import se.bostadforst.engine.DecisionTables;

/** FL 44–45 §§ as tables: the last day (U7, söndagsregeln), and whether an appeal is in time (T-39). */
class AppealTimeTest extends AppTest {

    @Autowired
    private Deadlines deadlines;

    @Autowired
    private DecisionTables tables;

    @ParameterizedTest(name = "delivered {0}, appeal by {1}")
    @CsvSource({
        "2026-05-18, 2026-06-08",
        "2026-05-22, 2026-06-12",
        "2026-05-16, 2026-06-08",
        "2026-05-17, 2026-06-08",
        "2026-05-15, 2026-06-05",
        "2026-05-29, 2026-06-22",
        "2026-05-30, 2026-06-22",
        "2026-12-03, 2026-12-28",
        "2026-12-04, 2026-12-28",
        "2026-12-10, 2027-01-04",
        "2026-12-16, 2027-01-07",
        "2026-03-13, 2026-04-07",
        "2026-04-10, 2026-05-04",
        "2026-04-23, 2026-05-15",
    })
    void three_weeks_from_the_day_the_person_got_it_and_never_on_a_red_day(LocalDate delivered, LocalDate last) {
        var deadline = deadlines.appealDeadline(delivered);

        assertThat(deadline.date()).isEqualTo(last);
        assertThat(deadline.why()).contains("3 veckor från", "44 § förvaltningslagen");
        assertThat(deadline.why().contains("lagstadgad tid"))
                .isEqualTo(!delivered.plusWeeks(3).equals(last));
    }

    @ParameterizedTest(
            name = "{5} {6}: delivered {0}, late {1}, set aside {2}, wrong instruction {3}, court in time {4}")
    @CsvSource({
        "false, false, false, false, false, I_TID, DELGIVNING_SAKNAS",
        "false, false, false, true, false, I_TID, DELGIVNING_SAKNAS",
        "true, false, false, false, false, I_TID, INOM_TIDEN",
        "true, false, false, true, true, I_TID, INOM_TIDEN",
        "true, true, false, true, false, I_TID, FEL_UNDERRATTELSE",
        "true, true, false, false, true, I_TID, DOMSTOLEN_I_TID",
        "true, true, false, true, true, I_TID, FEL_UNDERRATTELSE",
        "true, true, true, false, false, I_TID, AVVISNING_UPPHAVD",
        "true, true, false, false, false, FOR_SENT, EFTER_TIDEN",
    })
    void an_appeal_is_late_only_when_nothing_excuses_it(
            boolean delivered,
            boolean late,
            boolean setAside,
            boolean instructionWrong,
            boolean courtInTime,
            String time,
            String reason)
            throws IOException {
        var hits = tables.evaluate(
                "appeal-in-time",
                Files.readString(Path.of("bpmn/assistance/appeal-in-time.dmn")),
                Map.of(
                        "delivered", delivered,
                        "late", late,
                        "dismissalSetAside", setAside,
                        "instructionWrong", instructionWrong,
                        "courtInTime", courtInTime));

        assertThat(hits).containsExactly(Map.of("time", time, "timeReason", reason));
    }

    @Test
    void every_combination_of_facts_has_an_answer() throws IOException {
        var table = Files.readString(Path.of("bpmn/assistance/appeal-in-time.dmn"));
        for (int bits = 0; bits < 32; bits++) {
            var facts = Map.<String, Object>of(
                    "delivered", (bits & 1) > 0,
                    "late", (bits & 2) > 0,
                    "dismissalSetAside", (bits & 4) > 0,
                    "instructionWrong", (bits & 8) > 0,
                    "courtInTime", (bits & 16) > 0);

            assertThat(tables.evaluate("appeal-in-time", table, facts))
                    .as(facts.toString())
                    .hasSize(1);
        }
    }
}
