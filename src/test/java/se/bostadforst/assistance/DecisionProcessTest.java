package se.bostadforst.assistance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.LinkedList;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.bostadforst.admission.AdmissionTest;
import se.bostadforst.casefile.CaseNumber;
import se.bostadforst.forms.FormRefused;

/** Every way out of every gateway in {@code bpmn/assistance}, and its two timers with the time they should have had. */
class DecisionProcessTest extends AdmissionTest {

    @Autowired
    private AssistanceDecisions decisions;

    @BeforeEach
    void an_ordinary_monday() {
        at("2026-05-18T10:00");
    }

    @Test
    void a_decision_that_concerns_children_is_preceded_by_their_best_interests() {
        var caseNumber = approved(HV, with(nominee("Mor"), "children", "JA"));
        assertThat(openTasks(caseNumber)).containsExactly("Task_AssessChild", "Task_GiveOffer");
        as(HV).does("Task_AssessChild", caseNumber, childAssessed());

        assertThat(as(HV).opens("Task_Decide", caseNumber))
                .containsEntry("childAssessment", childAssessed().get("assessment"));
        as(HV).does("Task_Decide", caseNumber, granted());
        assertThat(value(
                        "select children_concerned::text from bf.assistance_decision where case_number = ?",
                        caseNumber))
                .isEqualTo("true");
    }

    @Test
    void a_decision_without_children_needs_no_such_assessment() {
        var caseNumber = approved(HV, "Ensam");

        assertThat(openTasks(caseNumber)).containsExactly("Task_Decide", "Task_GiveOffer");
    }

    @Test
    void a_favourable_decision_is_watched_until_it_is_executed() {
        var caseNumber = grantedCase();

        assertThat(instance("unexecuted-decision", caseNumber).getEndTime()).isNull();
        assertThat(timers(caseNumber)).contains("Event_AlertDue 2026-07-17T08:00", "Event_ReportDue 2026-08-18T08:00");
    }

    @Test
    void an_unfavourable_decision_has_nothing_to_watch() {
        var caseNumber = approved(HV, "Nej");
        as(HV).does("Task_Decide", caseNumber, refused());

        assertThat(passed(caseNumber)).doesNotContain("Task_StartWatch");
        assertThat(openTasks(caseNumber)).contains("Task_RecordDelivery");
    }

    @Test
    void not_executed_after_sixty_days_is_explained_and_after_three_months_reported() {
        var caseNumber = grantedCase();
        runDueJobsUntil("2026-07-17T07:59");
        assertThat(openTasks(caseNumber)).doesNotContain("Task_ExplainUnexecuted");
        runDueJobsUntil("2026-07-17T08:00");
        as(HV).does("Task_ExplainUnexecuted", caseNumber, Map.of("unexecutedReason", "INGEN_LAGENHET"));
        runDueJobsUntil("2026-08-18T08:00");
        assertThat(as("soc_hv_chef1").opens("Task_ReportUnexecuted", caseNumber))
                .containsEntry("decidedOn", "2026-05-18");
        as("soc_hv_chef1")
                .does(
                        "Task_ReportUnexecuted",
                        caseNumber,
                        Map.of("unexecutedReason", "INGEN_LAGENHET", "reportedOn", "2026-08-18"));

        assertThat(instance("unexecuted-decision", caseNumber).getEndTime()).isNotNull();
        assertThat(passed(caseNumber)).contains("EndEvent_AlertHandled", "EndEvent_Reported");
        assertThat(value(
                        "select unexecuted_reason || ' ' || reported_unexecuted from bf.assistance_decision where case_number = ?",
                        caseNumber))
                .isEqualTo("INGEN_LAGENHET 2026-08-18");
    }

    @Test
    void executed_before_the_sixty_days_is_neither_explained_nor_reported() {
        var caseNumber = grantedCase();
        owner.update("update bf.assistance_decision set executed_on = '2026-06-01' where case_number = ?", caseNumber);
        runDueJobsUntil("2026-08-18T08:00");

        assertThat(passed(caseNumber)).contains("EndEvent_ExecutedBeforeAlert", "EndEvent_ExecutedBeforeReport");
        assertThat(openTasks(caseNumber)).doesNotContain("Task_ExplainUnexecuted", "Task_ReportUnexecuted");
    }

    @Test
    void executed_after_the_explanation_is_not_reported() {
        var caseNumber = grantedCase();
        runDueJobsUntil("2026-07-17T08:00");
        owner.update("update bf.assistance_decision set executed_on = '2026-08-01' where case_number = ?", caseNumber);
        runDueJobsUntil("2026-08-18T08:00");

        assertThat(openTasks(caseNumber)).contains("Task_ExplainUnexecuted").doesNotContain("Task_ReportUnexecuted");
    }

    @Test
    void a_case_that_has_ended_leaves_nothing_to_execute() {
        var caseNumber = grantedCase();
        as(HV).does("Task_GiveOffer", caseNumber, offerGiven());
        as(HV).does("Task_RecordAnswer", caseNumber, offerAnswered("DECLINED", "2026-05-18"));
        runDueJobsUntil("2026-08-18T08:00");

        assertThat(closing(caseNumber)).isEqualTo("AVBOJT");
        assertThat(instance("unexecuted-decision", caseNumber).getEndTime()).isNotNull();
    }

    @Test
    void decisions_of_one_day_stand_in_the_order_they_were_taken() {
        var caseNumber = new CaseNumber(approved(HV, "Flera"));
        var latestFirst = new LinkedList<UUID>();
        for (int i = 0; i < 6; i++) {
            latestFirst.addFirst(as(HV).call(() -> decisions.decide(
                    caseNumber,
                    new NewDecision(
                            DecisionKind.BOSTAD_FORST,
                            null,
                            DecidingBody.UNIT,
                            Outcome.AVSLAG,
                            CANARY,
                            CANARY,
                            CANARY,
                            null,
                            null,
                            null,
                            true))));
        }

        var told = as(HV).call(() -> decisions.of(caseNumber));
        assertThat(told).extracting(Decision::decisionId).containsExactlyElementsOf(latestFirst);
    }

    @Test
    void the_law_follows_the_day_of_the_decision() {
        assertThat(Law.on(LocalDate.of(2025, 6, 30))).isEqualTo("SoL 2001:453 4 kap. 1 §");
        assertThat(Law.on(LocalDate.of(2025, 7, 1))).isEqualTo("SoL 2025:400 11 kap. 1 §");
        at("2025-06-30T10:00");
        var caseNumber = approved(HV, "Gammal");
        as(HV).does("Task_Decide", caseNumber, granted());

        assertThat(value("select law_reference from bf.assistance_decision where case_number = ?", caseNumber))
                .isEqualTo("SoL 2001:453 4 kap. 1 §");
    }

    @Test
    void a_decision_against_the_person_tells_how_to_appeal() {
        var caseNumber = approved(HV, "Nej");

        assertRefusedAt(
                "appealInstruction",
                () -> as(HV).does("Task_Decide", caseNumber, with(refused(), "appealInstruction", false)));
    }

    @Test
    void a_grant_has_a_first_day_and_never_ends_before_it() {
        var caseNumber = approved(HV, "Ja");

        assertRefusedAt("validFrom", () -> as(HV).does("Task_Decide", caseNumber, with(granted(), "validFrom", null)));
        assertRefusedAt(
                "validTo", () -> as(HV).does("Task_Decide", caseNumber, with(granted(), "validTo", "2026-12-31")));
    }

    @Test
    void nobody_gets_a_decision_before_it_is_made_or_tomorrow() {
        var caseNumber = grantedCase();

        assertRefusedAt("deliveredOn", () -> as(HV).does("Task_RecordDelivery", caseNumber, delivered("2026-05-17")));
        assertRefusedAt("deliveredOn", () -> as(HV).does("Task_RecordDelivery", caseNumber, delivered("2026-05-19")));
    }

    private String grantedCase() {
        var caseNumber = approved(HV, "Ja");
        as(HV).does("Task_Decide", caseNumber, granted());
        return caseNumber;
    }

    private static void assertRefusedAt(String field, org.assertj.core.api.ThrowableAssert.ThrowingCallable click) {
        org.assertj.core.api.Assertions.assertThatThrownBy(click)
                .isInstanceOfSatisfying(
                        FormRefused.class,
                        refused -> assertThat(refused.errors())
                                .extracting(error -> error.key())
                                .containsExactly(field));
    }
}
