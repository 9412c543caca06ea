package se.bostadforst.admission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import se.bostadforst.forms.FormRefused;

/** Scenario S7 with its four controls ({@code domain.md} 7, DT-1). */
class DeclinedApplicantTest extends AdmissionTest {

    @Test
    void hugo_evicted_for_disturbances_is_refused_in_writing_and_may_come_back_on_the_day_the_year_is_over() {
        at("2026-05-18T10:00");
        var hugo = with(nominee("Hugo"), "applied", "JA");
        var first = as(ST).starts("admission", hugo);
        as(ST).does("Task_ObtainConsent", first, consentTo("SSM", "SB", "PROJECT"));
        as(ST).does("Task_AnswerRequirements", first, evicted("2025-06-20"));

        assertThat(outcome(first)).isEqualTo("NOT_ELIGIBLE R7 2026-06-20");
        assertThat(openTasks(first)).containsExactly("Task_Decide");

        as(ST).does("Task_Decide", first, refused());
        as(ST).does("Task_RecordDelivery", first, delivered("2026-05-18"));
        assertThat(value("select appeal_by::text from bf.assistance_decision where case_number = ?", first))
                .isEqualTo("2026-06-08");
        assertThat(value("select law_reference from bf.assistance_decision where case_number = ?", first))
                .isEqualTo("SoL 2025:400 11 kap. 1 §");
        assertThat(closing(first)).isEqualTo("AVSLAG");

        at("2026-06-22T09:00");
        var second = as(ST).starts("admission", hugo);
        as(ST).does("Task_ObtainConsent", second, consentTo("SSM", "SB", "PROJECT"));
        as(ST).does("Task_AnswerRequirements", second, evicted("2025-06-20"));
        assertThat(outcome(second)).isEqualTo("ELIGIBLE  null");
        assertThat(openTasks(second)).containsExactly("Task_Approve", "Task_Approve", "Task_Approve");
    }

    @Test
    void the_unit_can_grant_nothing_to_somebody_who_was_not_selected() {
        at("2026-05-18T10:00");
        var caseNumber = as(ST).starts("admission", with(nominee("Hugo"), "applied", "JA"));
        as(ST).does("Task_ObtainConsent", caseNumber, consentTo());
        as(ST).does("Task_AnswerRequirements", caseNumber, evicted("2025-06-20"));

        assertRefused("outcome", () -> as(ST).does("Task_Decide", caseNumber, granted()));
    }

    @Test
    void control_1_iris_evicted_for_rent_arrears_is_eligible() {
        at("2026-05-18T10:00");
        var iris = nominated(HV, "Iris");
        as(HV).does("Task_ObtainConsent", iris, consentTo());
        // There is nowhere to write an eviction for rent: the question is about disturbances, and the answer is no.
        assertRefused(
                "evictionDate",
                () -> as(HV).does(
                                "Task_AnswerRequirements",
                                iris,
                                with(requirementsMet(), "evictionDate", "2026-01-10")));
        as(HV).does("Task_AnswerRequirements", iris, requirementsMet());

        assertThat(outcome(iris)).isEqualTo("ELIGIBLE  null");
    }

    @Test
    void control_2_jon_with_debts_is_eligible_and_the_landlord_cannot_refuse_him_for_them() {
        at("2026-05-18T10:00");
        var jon = upForApproval(HV, "Jon");

        for (var reason : List.of("skulder", "SKULDER", "R11", "nykterhet", "R1; skulder", "r7")) {
            assertRefused("reasonCode", () -> as(SB).does("Task_Approve", jon, no(reason)));
        }
        assertRefused("comment", () -> as(SB).does("Task_Approve", jon, with(no("R10"), "comment", "har skulder")));
        assertThat(value("select outcome from bf.approval where case_number = ? and party = 'SB'", jon))
                .isNull();
    }

    @Test
    void control_3_violent_without_risk_to_others_passes() {
        at("2026-05-18T10:00");
        var caseNumber = nominated(HV, "Vera");
        as(HV).does("Task_ObtainConsent", caseNumber, consentTo());
        as(HV).does("Task_AnswerRequirements", caseNumber, with(requirementsMet(), "violent", "JA"));

        assertThat(outcome(caseNumber)).isEqualTo("ELIGIBLE  null");
    }

    @Test
    void control_4_a_question_not_asked_is_asked_again_and_refuses_nobody() {
        at("2026-05-18T10:00");
        var caseNumber = nominated(HV, "Nils");
        as(HV).does("Task_ObtainConsent", caseNumber, consentTo());
        as(HV).does("Task_AnswerRequirements", caseNumber, with(requirementsMet(), "acceptsGuide", "EJ_TILLFRAGAD"));

        assertThat(outcome(caseNumber)).isEqualTo("INCOMPLETE R5 null");
        assertThat(status(caseNumber)).isEqualTo("NOMINERAD");
        assertThat(as(HV).opens("Task_AnswerRequirements", caseNumber))
                .containsEntry("missing", "Obesvarat: krav 5")
                .containsEntry("wantsOwnFlat", "JA");
        as(HV).does("Task_AnswerRequirements", caseNumber, requirementsMet());
        assertThat(outcome(caseNumber)).isEqualTo("ELIGIBLE  null");
    }

    private static java.util.Map<String, Object> evicted(String day) {
        return with(requirementsMet(), "disturbanceEviction", "JA", "evictionDate", day, "currentAtUnit", "ST");
    }

    private String outcome(String caseNumber) {
        return value("""
                select outcome || ' ' || reason_codes || ' ' || coalesce(earliest_new_date::text, 'null')
                  from bf.assessment_outcome where case_number = ? order by round desc limit 1""", caseNumber);
    }

    static void assertRefused(String field, org.assertj.core.api.ThrowableAssert.ThrowingCallable click) {
        assertThatThrownBy(click)
                .isInstanceOfSatisfying(
                        FormRefused.class,
                        refused -> assertThat(refused.errors())
                                .extracting(error -> error.key())
                                .containsExactly(field));
    }
}
