package se.bostadforst.respite;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import se.bostadforst.AppTest;
import se.bostadforst.assistance.DecisionMakers;
import se.bostadforst.engine.DecisionTables;

/** DT-5 and DT-9, every row of {@code domain.md} 3 and what stands between them. */
class RespiteTablesTest extends AppTest {

    @Autowired
    private DecisionTables tables;

    @Autowired
    private OfficeTime office;

    @Autowired
    private DecisionMakers makers;

    @ParameterizedTest
    @CsvSource(textBlock = """
            # accepts, child, left, enough, expected
            false,     ,      ,     ,       EJ_AKTUELLT
            false,     true,  0,    false,  EJ_AKTUELLT
            false,     false, 14,   true,   EJ_AKTUELLT
            true,      true,  14,   true,   EJ_SOM_AVLASTNING
            true,      true,  0,    false,  EJ_SOM_AVLASTNING
            true,      false, 0,    false,  EJ_SOM_AVLASTNING
            true,      false, 1,    false,  KAN_BEVILJAS_DELVIS
            true,      false, 13,   false,  KAN_BEVILJAS_DELVIS
            true,      false, 1,    true,   KAN_BEVILJAS
            true,      false, 14,   true,   KAN_BEVILJAS
            """)
    void a_request_has_the_result_of_its_row(
            Boolean accepts, Boolean child, Integer left, Boolean enough, RespiteResult expected) throws IOException {
        var facts = new HashMap<String, Object>();
        facts.put("accepts", accepts);
        facts.put("childStays", child);
        facts.put("leftFirstNight", left);
        facts.put("enough", enough);

        assertThat(tables.evaluate("respite-nights", text("respite-nights"), facts))
                .singleElement()
                .extracting(hit -> hit.get("result"))
                .isEqualTo(expected.name());
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            # Swedish time,    decides,    the answer changes at
            2025-12-27T23:10,  SOCIALJOUR, 2025-12-29T08:00
            2025-12-29T07:59,  SOCIALJOUR, 2025-12-29T08:00
            2025-12-29T08:00,  UNIT,       2025-12-29T16:30
            2025-12-29T16:29,  UNIT,       2025-12-29T16:30
            2025-12-29T16:30,  SOCIALJOUR, 2025-12-30T08:00
            2025-12-31T10:00,  SOCIALJOUR, 2026-01-02T08:00
            2026-01-05T10:00,  UNIT,       2026-01-05T16:30
            2026-01-06T10:00,  SOCIALJOUR, 2026-01-07T08:00
            2026-03-29T02:30,  SOCIALJOUR, 2026-03-30T08:00
            2026-10-25T02:30,  SOCIALJOUR, 2026-10-26T08:00
            """)
    void whoever_is_at_work_decides(String time, String expected, String changes) throws IOException {
        at(time);

        assertThat(tables.evaluate(
                        "respite-decider",
                        text("respite-decider"),
                        Map.of("workingDay", office.workingDay(), "withinHours", office.withinHours())))
                .singleElement()
                .extracting(hit -> hit.get("decider"))
                .isEqualTo(expected);
        assertThat(makers.now().name()).as("som ärendesidan säger").isEqualTo(expected);
        assertThat(office.nextChange()).isEqualTo(instant(changes));
    }

    private static String text(String table) throws IOException {
        return Files.readString(Path.of("bpmn/respite/" + table + ".dmn"));
    }
}
