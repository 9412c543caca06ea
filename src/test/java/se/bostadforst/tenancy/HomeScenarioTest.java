package se.bostadforst.tenancy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Scenario S1 from the accepted offer to the anchor, and hyresnämnden's yes ({@code domain.md} 7). */
class HomeScenarioTest extends TenancyTest {

    @Test
    void anders_gets_a_home_on_the_first_of_october() {
        at("2025-09-15T14:00");
        var anders = admitted(EFH, "Anders");
        assertThat(status(anders)).isEqualTo("ANTAGEN");
        assertThat(openTasks(anders)).containsExactly("Task_OfferFlat");

        at("2025-09-22T10:00");
        flatFound(anders);
        leasesSigned(EFH, anders, "2025-10-01");
        assertThat(openTasks(anders))
                .contains(
                        "Task_NotifyLandlord",
                        "Task_DrawUpWaiver",
                        "Task_AgreeOnKeys",
                        "Task_PrepareMoveIn",
                        "Task_InspectFlat");
        assertThat(swedish(as(EFH).task("Task_NotifyLandlord", anders).getDueDate()))
                .as("genast, samma dag")
                .startsWith("2025-09-22T23:59");
        assertThat(value(
                        "select f.status from bf.flat f join bf.tenancy t using (flat_id) where t.case_number = ?",
                        anders))
                .isEqualTo("UTHYRD_ANDRAHAND");
        agreementsSigned(EFH, anders);
        waiverSent(EFH, anders);
        assertThat(value(
                        "select string_agg(party || ' ' || (signed_on is not null), ',' order by party) from bf.signature where case_number = ? and document_code = 'cooperation-agreement'",
                        anders))
                .isEqualTo("SB true,SOC true,SSM true,TENANT true");
        assertThat(value("select sent_on::text from bf.tenure_waiver where case_number = ?", anders))
                .isEqualTo("2025-09-22");
        assertThat(value("select status from bf.key_agreement where case_number = ?", anders))
                .isEqualTo("TECKNAT");
        assertThat(status(anders)).isEqualTo("ANTAGEN");
        assertThat(timers(anders)).contains("Event_Anchor 2025-10-01T00:00");

        runDueJobsUntil("2025-09-30T23:59");
        assertThat(status(anders)).as("ännu inte").isEqualTo("ANTAGEN");
        runDueJobsUntil("2025-10-01T00:00");
        assertThat(status(anders)).isEqualTo("INFLYTTAD");
        assertThat(value("select executed_on::text from bf.assistance_decision where case_number = ?", anders))
                .isEqualTo("2025-10-01");
        at("2025-10-01T11:00");
        as(CARETAKER).does("Task_HandOverKeys", anders, Map.of("onDate", "2025-10-01", "outcome", "LAMNADE"));
        assertThat(instance("move-in", anders).getEndActivityId()).isEqualTo("EndEvent_Ready");

        at("2025-10-20T10:00");
        as(EFH).does(
                        "Task_RecordTribunalDecision",
                        anders,
                        Map.of("decidedOn", "2025-10-20", "outcome", "GODKANT", "validUntil", "2029-09-30"));
        assertThat(timers(anders))
                .as("90 dagar före två år i andra hand (A-27)")
                .contains("Event_TenureAlert 2027-07-03T08:00");
        runDueJobsUntil("2027-07-03T08:00");
        assertThat(openTasks(anders)).contains("Task_ReviewTenure");
        as(EFH).does("Task_ReviewTenure", anders, Map.of("review", "OVERTAGANDE_NARA"));
        assertThat(timers(anders))
                .as("90 dagar före godkännandets sista dag")
                .contains("Event_TenureAlert 2029-07-02T08:00");
        assertThat(List.of(instance("tenancy", anders).getState())).containsExactly("ACTIVE");
    }
}
