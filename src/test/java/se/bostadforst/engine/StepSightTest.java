package se.bostadforst.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import se.bostadforst.AppTest;
import se.bostadforst.access.CsvResource;
import se.bostadforst.access.RoleCatalogue;

/** Who may know what a step is, and that it is there (A3, C9). */
class StepSightTest extends AppTest {

    @Autowired
    private StepSight sight;

    @Autowired
    private RoleCatalogue roles;

    @ParameterizedTest
    @CsvSource(useHeadersInDisplayName = true, delimiter = '|', textBlock = """
            task                       | group              | reader             | may
            Task_Approve               | sb_forvaltare      | sb_bovard          | true
            Task_Approve               | sb_forvaltare      | soc_hv_handlaggare | true
            Task_Approve               | sb_forvaltare      | ssm_vagledare      | false
            Task_Approve               | sb_forvaltare      | projektledare      | false
            Task_ConsiderChange        | soc_hv_handlaggare | soc_hv_handlaggare | true
            Task_ConsiderChange        | soc_hv_handlaggare | soc_hv_chef        | true
            Task_ConsiderChange        | soc_hv_chef        | soc_hv_handlaggare | true
            Task_ConsiderChange        | soc_hv_handlaggare | soc_st_handlaggare | false
            Task_ConsiderChange        | soc_hv_handlaggare | soc_st_chef        | false
            Task_ConsiderChange        | soc_hv_handlaggare | soc_hv_hyra        | false
            Task_ConsiderChange        | soc_hv_handlaggare | socialjour         | false
            Task_ConsiderChange        | soc_hv_handlaggare | ssm_vagledare      | false
            Task_ConsiderChange        | soc_hv_handlaggare | sb_forvaltare      | false
            Task_CoordinateNominations | projektledare      | projektledare      | true
            Task_CoordinateNominations | projektledare      | soc_hv_handlaggare | false
            Task_Approve               |                    | sb_forvaltare      | false
            Task_ConsiderChange        |                    | soc_hv_handlaggare | false
            """)
    void a_step_is_known_to_its_own_organisation_and_to_the_cases_unit_and_an_untold_one_to_who_reads_its_class(
            String task, String group, String reader, boolean may) {
        assertThat(sight.mayKnow(task, group, List.of(roles.group(reader).orElseThrow())))
                .isEqualTo(may);
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
