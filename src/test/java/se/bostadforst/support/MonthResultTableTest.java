package se.bostadforst.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import se.bostadforst.AppTest;
import se.bostadforst.engine.DecisionTables;

/** DT-2, every row of {@code domain.md} 3 and what stands between them. */
class MonthResultTableTest extends AppTest {

    @Autowired
    private DecisionTables tables;

    @ParameterizedTest
    @CsvSource(textBlock = """
            # absent, full,  held,  soc,   staff, missed, expected
            true,     true,  true,  true,  false, false,  FRANVARANDE
            true,     false, false, false, false, true,   FRANVARANDE
            true,     true,  false, false, true,  true,   FRANVARANDE
            false,    true,  true,  true,  false, false,  UPPFYLLD
            false,    true,  true,  true,  false, true,   UPPFYLLD
            false,    true,  true,  false, false, false,  SOC_SAKNAS
            false,    true,  true,  false, false, true,   SOC_SAKNAS
            false,    true,  false, true,  true,  false,  BRIST_UTFORARE
            false,    true,  false, false, true,  true,   BRIST_UTFORARE
            false,    true,  false, true,  false, true,   BRIST_KONTAKT
            false,    true,  false, false, false, true,   BRIST_KONTAKT
            false,    true,  false, false, false, false,  BRIST_UTFORARE
            false,    false, true,  false, false, false,  PARTIELL_OK
            false,    false, true,  true,  false, true,   PARTIELL_OK
            false,    false, false, false, false, false,  PARTIELL_BRIST
            false,    false, false, true,  true,  true,   PARTIELL_BRIST
            """)
    void a_month_has_the_result_of_its_row(
            boolean absent,
            boolean full,
            boolean held,
            boolean soc,
            boolean staff,
            boolean missed,
            MonthStatus expected)
            throws IOException {
        var hits = tables.evaluate(
                "support-month-result",
                Files.readString(Path.of("bpmn/support/support-month-result.dmn")),
                Map.of(
                        "absent", absent,
                        "fullMonth", full,
                        "enoughHeld", held,
                        "enoughWithSocialServices", soc,
                        "enoughButForStaff", staff,
                        "missedByTenant", missed));

        assertThat(hits).singleElement().extracting(hit -> hit.get("status")).isEqualTo(expected.name());
    }
}
