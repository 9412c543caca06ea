package se.bostadforst.admission;

import static org.assertj.core.api.Assertions.assertThat;
import static se.bostadforst.admission.DeclinedApplicantTest.assertRefused;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.bostadforst.casefile.CaseNumber;
import se.bostadforst.casefile.Consents;

/** Who gets to know what in the approval round ({@code domain.md} 2.1 visibility, 2.0.3). */
class SharingTest extends AdmissionTest {

    private static final String ANONYMOUS = "Uppgifter om personen delas inte med er: samtycke saknas.";

    @Autowired
    private Consents consents;

    @BeforeEach
    void an_ordinary_monday() {
        at("2026-05-18T10:00");
    }

    @Test
    void without_consent_the_round_is_anonymous() {
        var caseNumber = upForApprovalWith(consentTo());

        for (var party : List.of(SSM, SB, LEADER)) {
            assertThat(seenBy(party, caseNumber))
                    .containsEntry("persons", ANONYMOUS)
                    .containsEntry("outcome", "Urvalskraven är uppfyllda");
            assertThat(seenBy(party, caseNumber).toString()).doesNotContain("Selma", "Påhittad", CANARY);
        }
    }

    @Test
    void with_consent_for_stadsmissionen_alone_svenska_bostader_sees_nobody() {
        var caseNumber = upForApprovalWith(consentTo("SSM"));

        assertThat(seenBy(SSM, caseNumber).get("persons").toString())
                .startsWith("Selma KANARIE KANARIE-Påhittad, KANARIE-");
        assertThat(seenBy(SB, caseNumber)).containsEntry("persons", ANONYMOUS);
        assertThat(seenBy(LEADER, caseNumber)).containsEntry("persons", ANONYMOUS);
    }

    @Test
    void one_of_a_couple_who_says_no_is_a_no_for_both() {
        var caseNumber = as(HV).starts("admission", couple("Selma", "Sixten"));
        as(HV).does(
                        "Task_ObtainConsent",
                        caseNumber,
                        Map.of(
                                "consents1",
                                List.of("SSM", "SB"),
                                "consents2",
                                List.of("SB"),
                                "consentForm",
                                "SKRIFTLIGT",
                                "informed",
                                true));
        as(HV).does("Task_AnswerRequirements", caseNumber, requirementsMet());

        assertThat(seenBy(SSM, caseNumber)).containsEntry("persons", ANONYMOUS).containsEntry("household", "Par");
        assertThat(seenBy(SB, caseNumber).get("persons").toString()).contains("Selma", "Sixten");
    }

    @Test
    void the_name_is_gone_at_the_next_reading_after_the_consent_is_taken_back() {
        var caseNumber = upForApprovalWith(consentTo("SSM", "SB", "PROJECT"));
        assertThat(seenBy(SB, caseNumber).get("persons").toString()).contains("Selma");
        as(HV).run(() -> consents.withdraw(new CaseNumber(caseNumber), Consents.Recipient.SB));

        assertThat(seenBy(SB, caseNumber)).containsEntry("persons", ANONYMOUS);
        assertThat(seenBy(SSM, caseNumber).get("persons").toString()).contains("Selma");
    }

    @Test
    void a_consent_with_a_last_day_ends_after_it() {
        var caseNumber = upForApprovalWith(with(consentTo("SB"), "validUntil", "2026-05-19"));
        at("2026-05-19T23:59");
        assertThat(seenBy(SB, caseNumber).get("persons").toString()).contains("Selma");
        at("2026-05-20T00:00");

        assertThat(seenBy(SB, caseNumber)).containsEntry("persons", ANONYMOUS);
    }

    @Test
    void a_protected_identity_is_hidden_outside_the_unit_whatever_was_consented_to() {
        var caseNumber = upForApproval(
                HV,
                with(couple("Selma", "Sixten"), "protectedIdentity1", "SEKRETESSMARKERING", "phone1", "070-174 06 05"));

        for (var party : List.of(SSM, SB, LEADER)) {
            assertThat(seenBy(party, caseNumber).get("persons").toString())
                    .startsWith("Skyddade personuppgifter")
                    .contains("Sixten")
                    .doesNotContain("Selma", "070");
        }
        allApprove(caseNumber);
        assertThat(as(HV).opens("Task_Decide", caseNumber).get("persons").toString())
                .contains("Selma", "Sixten");
    }

    @Test
    void an_approver_sees_yes_or_no_and_never_the_grounds() {
        var caseNumber = upForApprovalWith(consentTo("SSM", "SB", "PROJECT"));

        for (var party : List.of(SSM, SB, LEADER)) {
            assertThat(seenBy(party, caseNumber)).containsOnlyKeys("caseNumber", "persons", "outcome", "household");
        }
    }

    @Test
    void a_refusal_has_one_of_the_ten_reasons() {
        var caseNumber = upForApprovalWith(consentTo());
        assertRefused("reasonCode", () -> as(SB).does("Task_Approve", caseNumber, Map.of("answer", "EJ_GODKAND")));
        assertRefused("reasonCode", () -> as(SB).does("Task_Approve", caseNumber, with(yes(), "reasonCode", "R1")));

        for (int n = 1; n <= 10; n++) {
            as(SSM).does("Task_Approve", caseNumber, yes());
            as(SB).does("Task_Approve", caseNumber, no("R" + n));
            as(LEADER).does("Task_Approve", caseNumber, yes());
            as(HV).does("Task_DecideAfterRefusal", caseNumber, Map.of("nextStep", "NEW_ROUND"));
        }
        assertThat(value("select count(distinct reason_code)::text from bf.approval where case_number = ?", caseNumber))
                .isEqualTo("10");
    }

    private Map<String, Object> seenBy(String party, String caseNumber) {
        return as(party).opens("Task_Approve", caseNumber);
    }

    private String upForApprovalWith(Map<String, Object> consent) {
        var caseNumber = nominated(HV, "Selma");
        as(HV).does("Task_ObtainConsent", caseNumber, consent);
        as(HV).does("Task_AnswerRequirements", caseNumber, requirementsMet());
        return caseNumber;
    }
}
