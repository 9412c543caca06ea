package se.bostadforst.admission;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What several hits of DT-1 mean together: any NEJ, then any OBESVARAT, then eligible. */
class PrecedenceTest extends AdmissionTest {

    @ParameterizedTest(name = "wants own flat {0}, guide {1}: {2} {3}")
    @CsvSource(delimiter = '|', textBlock = """
            NEJ           | EJ_TILLFRAGAD | NOT_ELIGIBLE | R4
            EJ_TILLFRAGAD | NEJ           | NOT_ELIGIBLE | R5
            NEJ           | NEJ           | NOT_ELIGIBLE | R4,R5
            EJ_TILLFRAGAD | EJ_TILLFRAGAD | INCOMPLETE   | R4,R5
            """)
    void a_no_weighs_more_than_a_question_not_asked(String flat, String guide, String outcome, String codes) {
        at("2026-05-18T10:00");
        var caseNumber = nominated(HV, "Petra");
        as(HV).does("Task_ObtainConsent", caseNumber, consentTo());
        as(HV).does(
                        "Task_AnswerRequirements",
                        caseNumber,
                        with(requirementsMet(), "wantsOwnFlat", flat, "acceptsGuide", guide));

        assertThat(value(
                        "select outcome || ' ' || reason_codes from bf.assessment_outcome where case_number = ?",
                        caseNumber))
                .isEqualTo(outcome + " " + codes);
    }

    @Test
    void the_rule_version_is_kept_with_the_outcome() {
        at("2026-05-18T10:00");
        var caseNumber = upForApproval(HV, "Petra");

        assertThat(value("select rule_version from bf.assessment_outcome where case_number = ?", caseNumber))
                .matches("admission-requirements:\\d+");
    }
}
