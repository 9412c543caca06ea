package se.bostadforst.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import se.bostadforst.AppTest;
import se.bostadforst.access.CsvResource;
import se.bostadforst.access.Organisation;

/** Who may know what a step is, and that it is there (A3, C9). */
class StepSightTest extends AppTest {

    @Autowired
    private StepSight sight;

    @ParameterizedTest
    @CsvSource(useHeadersInDisplayName = true, delimiter = '|', textBlock = """
            task                       | group              | reader  | may
            Task_Approve               | sb_forvaltare      | SB      | true
            Task_Approve               | sb_forvaltare      | SOC     | true
            Task_Approve               | sb_forvaltare      | SSM     | false
            Task_Approve               | sb_forvaltare      | PROJECT | false
            Task_ConsiderChange        | soc_hv_handlaggare | SOC     | true
            Task_ConsiderChange        | soc_hv_handlaggare | SSM     | false
            Task_ConsiderChange        | soc_hv_handlaggare | SB      | false
            Task_CoordinateNominations | projektledare      | PROJECT | true
            Task_CoordinateNominations | projektledare      | SOC     | false
            Task_Approve               |                    | SB      | false
            """)
    void a_step_is_known_to_its_own_organisation_and_to_the_cases_unit(
            String task, String group, Organisation reader, boolean may) {
        assertThat(sight.mayKnow(task, group, reader)).isEqualTo(may);
    }

    @Test
    void every_step_that_is_untold_is_a_task_in_the_models() throws IOException {
        try (var files = Files.walk(Path.of("bpmn"))) {
            var models = files.filter(file -> file.toString().endsWith(".bpmn"))
                    .map(StepSightTest::text)
                    .collect(Collectors.joining());
            assertThat(CsvResource.rows("engine/untold.csv"))
                    .isNotEmpty()
                    .allSatisfy(row -> assertThat(models).contains("<bpmn:userTask id=\"" + row.get("task") + "\""));
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
