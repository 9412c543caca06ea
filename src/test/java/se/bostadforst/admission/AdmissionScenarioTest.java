package se.bostadforst.admission;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Scenario S1, its first rows: from a nomination at Enheten för hemlösa to an admitted tenant ({@code domain.md} 7). */
class AdmissionScenarioTest extends AdmissionTest {

    @Test
    void anders_from_the_shelter_is_admitted() {
        at("2025-09-01T09:00");
        assertThat(as(EFH).opensStart("admission").get("capacity"))
                .isEqualTo("0 av 15 personer och 0 av 15 lägenheter är upptagna");
        var anders = nominated(EFH, "Anders");
        assertThat(anders).startsWith("BF-2025-");
        assertThat(status(anders)).isEqualTo("NOMINERAD");

        at("2025-09-02T10:00");
        as(EFH).does("Task_ObtainConsent", anders, consentTo("SSM", "SB", "PROJECT", "EVALUATION"));
        as(EFH).does("Task_AnswerRequirements", anders, with(requirementsMet(), "currentAtUnit", "EFH"));
        assertThat(status(anders)).isEqualTo("UNDER_GODKANNANDE");
        for (var party : List.of(SSM, SB, LEADER)) {
            assertThat(swedish(as(party).task("Task_Approve", anders).getDueDate()))
                    .startsWith("2025-09-09T23:59");
        }

        at("2025-09-05T09:00");
        as(SSM).does("Task_Approve", anders, yes());
        at("2025-09-08T09:00");
        as(SB).does("Task_Approve", anders, yes());
        assertThat(status(anders)).isEqualTo("UNDER_GODKANNANDE");
        at("2025-09-09T09:00");
        as(LEADER).does("Task_Approve", anders, yes());
        assertThat(status(anders)).isEqualTo("ERBJUDEN");

        as(EFH).does("Task_GiveOffer", anders, offerGiven());
        at("2025-09-12T13:00");
        as(EFH).does("Task_RecordAnswer", anders, offerAnswered("ACCEPTED", "2025-09-12"));
        assertThat(status(anders)).isEqualTo("ERBJUDEN");
        at("2025-09-15T14:00");
        as(EFH).does("Task_Decide", anders, with(granted(), "validFrom", "2025-10-01"));
        assertThat(value("select law_reference from bf.assistance_decision where case_number = ?", anders))
                .isEqualTo("SoL 2025:400 11 kap. 1 §");
        as(EFH).does("Task_RecordDelivery", anders, delivered("2025-09-15"));

        assertThat(status(anders)).isEqualTo("ANTAGEN");
        assertThat(instance("admission", anders).getEndActivityId()).isEqualTo("EndEvent_Admitted");
        assertThat(instance("placement-offer", anders).getEndActivityId()).isEqualTo("EndEvent_Placed");
    }
}
