package se.bostadforst.engine.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The project's own models pass the gate; what a designer broke is told here before anything is started. */
class ModelsGateTest {

    @ParameterizedTest(allowZeroInvocations = true)
    @MethodSource("folders")
    void the_models_of_a_folder_pass_the_gate(String folder) {
        var findings = BuildGate.gate().check(BuildGate.files(folder));

        findings.forEach(System.out::println);
        assertThat(findings).isEmpty();
    }

    @Test
    void a_folder_of_forms_has_a_process() {
        assertThat(BuildGate.folders()).containsAll(BuildGate.foldersOfForms());
    }

    static Stream<String> folders() {
        return BuildGate.folders().stream();
    }
}
