package se.bostadforst.admission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Every way out of every gateway in {@code bpmn/admission}, walked by a test whose name says the answer. */
class AdmissionGatewaysTest extends AdmissionTest {

    @BeforeEach
    void an_ordinary_monday() {
        at("2026-05-18T10:00");
    }

    @Test
    void nominated_nowhere_else_goes_straight_to_consent() {
        var caseNumber = nominated(HV, "Ada");

        assertThat(openTasks(caseNumber)).containsExactly("Task_ObtainConsent");
        assertThat(passed(caseNumber)).doesNotContain("Task_CoordinateNominations");
    }

    @Test
    void nominated_elsewhere_and_the_project_leader_lets_it_go_on() {
        var person = nominee("Dubbel");
        as(HV).starts("admission", person);
        var second = as(ST).starts("admission", person);
        assertThat(swedish(as(LEADER).task("Task_CoordinateNominations", second).getDueDate()))
                .startsWith("2026-05-20T23:59");
        as(LEADER).does("Task_CoordinateNominations", second, Map.of("coordination", "CONTINUE"));

        assertThat(openTasks(second)).containsExactly("Task_ObtainConsent");
    }

    @Test
    void nominated_elsewhere_and_the_project_leader_ends_it() {
        var person = nominee("Dubbel");
        as(HV).starts("admission", person);
        var second = as(ST).starts("admission", person);
        as(LEADER).does("Task_CoordinateNominations", second, Map.of("coordination", "CLOSE"));

        assertThat(closing(second)).isEqualTo("SAMORDNAD");
        assertThat(instance("admission", second)).extracting("endActivityId").isEqualTo("Subprocess_Withdrawal");
        assertThat(instance("nomination-coordination", second))
                .extracting("endActivityId")
                .isEqualTo("EndEvent_Coordinated");
    }

    @Test
    void requirements_not_met_without_an_application_closes_the_case() {
        var caseNumber = nominated(HV, "Rut");
        as(HV).does("Task_ObtainConsent", caseNumber, consentTo());
        as(HV).does("Task_AnswerRequirements", caseNumber, with(requirementsMet(), "wantsOwnFlat", "NEJ"));

        assertThat(closing(caseNumber)).isEqualTo("EJ_URVAL");
        assertThat(passed(caseNumber))
                .contains("EndEvent_Closed")
                .doesNotContain("Task_Approve", "Activity_RefuseApplication");
    }

    @Test
    void requirements_not_met_with_an_application_leads_to_a_decision() {
        var caseNumber = as(HV).starts("admission", with(nominee("Rut"), "applied", "JA"));
        as(HV).does("Task_ObtainConsent", caseNumber, consentTo());
        as(HV).does("Task_AnswerRequirements", caseNumber, with(requirementsMet(), "wantsOwnFlat", "NEJ"));
        assertThat(openTasks(caseNumber)).containsExactly("Task_Decide");
        as(HV).does("Task_Decide", caseNumber, refused());
        as(HV).does("Task_RecordDelivery", caseNumber, delivered("2026-05-18"));

        assertThat(closing(caseNumber)).isEqualTo("AVSLAG");
        assertThat(passed(caseNumber)).contains("Activity_RefuseApplication", "EndEvent_Closed");
    }

    @Test
    void one_no_among_the_parties_goes_back_to_the_unit_and_is_no_decision() {
        var caseNumber = upForApproval(HV, "Tove");
        as(SSM).does("Task_Approve", caseNumber, yes());
        as(SB).does("Task_Approve", caseNumber, no("R10"));
        as(LEADER).does("Task_Approve", caseNumber, yes());

        assertThat(openTasks(caseNumber)).containsExactly("Task_DecideAfterRefusal");
        assertThat(as(HV).opens("Task_DecideAfterRefusal", caseNumber)
                        .get("answers")
                        .toString())
                .contains("Svenska Bostäder: godkänner inte – R10 Jäv", "Stockholms Stadsmission: godkänner");
        assertThat(owner.queryForList("select 1 from bf.assistance_decision where case_number = ?", caseNumber))
                .isEmpty();
    }

    @Test
    void a_new_round_asks_all_three_again() {
        var caseNumber = refusedByLandlord(nominee("Tove"));
        as(HV).does("Task_DecideAfterRefusal", caseNumber, Map.of("nextStep", "NEW_ROUND"));
        assertThat(openTasks(caseNumber)).containsExactly("Task_Approve", "Task_Approve", "Task_Approve");
        allApprove(caseNumber);

        assertThat(status(caseNumber)).isEqualTo("ERBJUDEN");
        assertThat(value("select count(*)::text from bf.approval where case_number = ?", caseNumber))
                .isEqualTo("6");
    }

    @Test
    void a_second_no_after_a_new_round_is_asked_about_again_and_can_end_it() {
        var caseNumber = refusedByLandlord(nominee("Tove"));
        as(HV).does("Task_DecideAfterRefusal", caseNumber, Map.of("nextStep", "NEW_ROUND"));
        as(SSM).does("Task_Approve", caseNumber, yes());
        as(SB).does("Task_Approve", caseNumber, no("R1"));
        as(LEADER).does("Task_Approve", caseNumber, yes());
        as(HV).does("Task_DecideAfterRefusal", caseNumber, Map.of("nextStep", "END"));

        assertThat(closing(caseNumber)).isEqualTo("EJ_GODKAND");
    }

    @Test
    void no_new_round_without_an_application_closes_the_case() {
        var caseNumber = refusedByLandlord(nominee("Tove"));
        as(HV).does("Task_DecideAfterRefusal", caseNumber, Map.of("nextStep", "END"));

        assertThat(closing(caseNumber)).isEqualTo("EJ_GODKAND");
    }

    @Test
    void no_new_round_with_an_application_leads_to_a_decision() {
        var caseNumber = refusedByLandlord(with(nominee("Tove"), "applied", "JA"));
        as(HV).does("Task_DecideAfterRefusal", caseNumber, Map.of("nextStep", "END"));
        as(HV).does("Task_Decide", caseNumber, refused());
        as(HV).does("Task_RecordDelivery", caseNumber, delivered("2026-05-18"));

        assertThat(closing(caseNumber)).isEqualTo("AVSLAG");
    }

    @Test
    void accepted_and_granted_is_admitted() {
        var caseNumber = approved(HV, "Ove");
        as(HV).does("Task_GiveOffer", caseNumber, offerGiven());
        as(HV).does("Task_RecordAnswer", caseNumber, offerAnswered("ACCEPTED", "2026-05-18"));
        assertThat(status(caseNumber)).isEqualTo("ERBJUDEN");
        as(HV).does("Task_Decide", caseNumber, granted());
        as(HV).does("Task_RecordDelivery", caseNumber, delivered("2026-05-18"));

        assertThat(status(caseNumber)).isEqualTo("ANTAGEN");
        assertThat(passed(caseNumber)).contains("Gateway_Join", "EndEvent_Placed", "Task_Admit", "EndEvent_Admitted");
    }

    @Test
    void declined_ends_it_without_a_mark_and_gives_the_place_back() {
        var caseNumber = approved(HV, "Ove");
        as(HV).does("Task_GiveOffer", caseNumber, offerGiven());
        as(HV).does("Task_RecordAnswer", caseNumber, offerAnswered("DECLINED", "2026-05-18"));

        assertThat(closing(caseNumber)).isEqualTo("AVBOJT");
        assertThat(openTasks(caseNumber)).isEmpty();
        assertThat(as(HV).opensStart("admission").get("capacity"))
                .isEqualTo("0 av 15 personer och 0 av 15 lägenheter är upptagna");
        assertThat(passed(caseNumber))
                .contains("EndEvent_OfferDeclined", "EndEvent_Closed")
                .doesNotContain("EndEvent_Admitted");
    }

    @Test
    void refused_at_the_decision_takes_the_offer_away() {
        var caseNumber = approved(HV, "Ove");
        as(HV).does("Task_GiveOffer", caseNumber, offerGiven());
        as(HV).does("Task_Decide", caseNumber, refused());
        as(HV).does("Task_RecordDelivery", caseNumber, delivered("2026-05-18"));

        assertThat(closing(caseNumber)).isEqualTo("AVSLAG");
        assertThat(openTasks(caseNumber)).isEmpty();
        assertThat(passed(caseNumber))
                .contains("EndEvent_Refused", "EndEvent_Closed")
                .doesNotContain("EndEvent_Admitted");
    }

    @Test
    void the_running_instance_is_one_per_diagram_and_carries_no_variable_but_the_party() {
        var caseNumber = upForApproval(HV, "Ada");
        var instance = runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(caseNumber, "admission")
                .singleResult();

        assertThat(instance)
                .isStarted()
                .hasBusinessKey(caseNumber)
                .hasPassed("Task_AnswerRequirements")
                .hasNoVariables();
    }

    private String refusedByLandlord(Map<String, Object> nominee) {
        var caseNumber = upForApproval(HV, nominee);
        as(SSM).does("Task_Approve", caseNumber, yes());
        as(SB).does("Task_Approve", caseNumber, no("R10"));
        as(LEADER).does("Task_Approve", caseNumber, yes());
        return caseNumber;
    }
}
