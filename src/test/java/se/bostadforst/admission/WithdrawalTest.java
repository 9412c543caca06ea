package se.bostadforst.admission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import se.bostadforst.access.CaseNotFound;
import se.bostadforst.casefile.CaseNumber;

/** The person may change their mind wherever the nomination waits, and no mark is left ({@code domain.md} 2.1 exceptions). */
class WithdrawalTest extends AdmissionTest {

    @Autowired
    private Nominations nominations;

    /** Where a nomination can stand still. */
    enum Wait {
        COORDINATION,
        CONSENT,
        REQUIREMENTS,
        REFUSAL_OF_THE_APPLICATION,
        APPROVALS,
        SILENCE_FOLLOWED_UP,
        AFTER_A_PARTYS_NO,
        QUEUE,
        CHILD_ASSESSMENT,
        DECISION_AND_OFFER,
        DELIVERY,
        ANSWER_TO_THE_OFFER
    }

    @BeforeEach
    void an_ordinary_monday() {
        at("2026-05-18T10:00");
    }

    @ParameterizedTest
    @EnumSource
    void a_nomination_can_be_taken_back_while_it_waits_for(Wait wait) {
        var caseNumber = waiting(wait);
        as(HV).run(() -> nominations.withdraw(new CaseNumber(caseNumber), WithdrawalReason.PERSON_VILL_INTE));

        assertThat(closing(caseNumber)).isEqualTo("ATERTAGEN");
        assertThat(openTasks(caseNumber)).isEmpty();
        assertThat(passed(caseNumber))
                .contains("EndEvent_Withdrawn")
                .doesNotContain("EndEvent_Closed", "EndEvent_Admitted");
        assertThat(owner.queryForList(
                        "select 1 from bf.case_party where case_number = ? and until is null", caseNumber))
                .isEmpty();
        assertThat(owner.queryForList(
                        "select 1 from bf.capacity_place where case_number = ? and released_at is null", caseNumber))
                .isEmpty();
        assertThat(timers(caseNumber)).noneMatch(timer -> timer.startsWith("BoundaryEvent"));
    }

    @Test
    void somebody_admitted_is_no_nomination_any_more() {
        var caseNumber = approved(HV, "Inne");
        as(HV).does("Task_GiveOffer", caseNumber, offerGiven());
        as(HV).does("Task_RecordAnswer", caseNumber, offerAnswered("ACCEPTED", "2026-05-18"));
        as(HV).does("Task_Decide", caseNumber, granted());
        as(HV).does("Task_RecordDelivery", caseNumber, delivered("2026-05-18"));

        assertCannotWithdraw(HV, caseNumber);
        assertThat(status(caseNumber)).isEqualTo("ANTAGEN");
    }

    @Test
    void nobody_but_the_own_unit_takes_it_back() {
        var caseNumber = upForApproval(HV, "Ada");

        for (var other : new String[] {ST, EFH, SSM, SB, LEADER, "soc_hv_chef1", "drift1"}) {
            assertCannotWithdraw(other, caseNumber);
        }
        assertThat(status(caseNumber)).isEqualTo("UNDER_GODKANNANDE");
    }

    @Test
    void it_is_taken_back_once() {
        var caseNumber = nominated(HV, "Ada");
        as(HV).run(() -> nominations.withdraw(new CaseNumber(caseNumber), WithdrawalReason.AVLIDEN));

        assertCannotWithdraw(HV, caseNumber);
        assertThat(value("select withdrawal_reason from bf.nomination where case_number = ?", caseNumber))
                .isEqualTo("AVLIDEN");
    }

    private void assertCannotWithdraw(String user, String caseNumber) {
        assertThatThrownBy(() ->
                        as(user).run(() -> nominations.withdraw(new CaseNumber(caseNumber), WithdrawalReason.FLYTTAT)))
                .isInstanceOf(CaseNotFound.class);
    }

    private String waiting(Wait wait) {
        switch (wait) {
            case COORDINATION -> {
                var person = nominee("Dubbel");
                as(ST).starts("admission", person);
                return as(HV).starts("admission", person);
            }
            case CONSENT -> {
                return nominated(HV, "Ada");
            }
            case REQUIREMENTS -> {
                var caseNumber = nominated(HV, "Ada");
                as(HV).does("Task_ObtainConsent", caseNumber, consentTo());
                return caseNumber;
            }
            case REFUSAL_OF_THE_APPLICATION -> {
                var caseNumber = as(HV).starts("admission", with(nominee("Ada"), "applied", "JA"));
                as(HV).does("Task_ObtainConsent", caseNumber, consentTo());
                as(HV).does("Task_AnswerRequirements", caseNumber, with(requirementsMet(), "wantsOwnFlat", "NEJ"));
                return caseNumber;
            }
            case APPROVALS -> {
                return upForApproval(HV, "Ada");
            }
            case SILENCE_FOLLOWED_UP -> {
                var caseNumber = upForApproval(HV, "Ada");
                runDueJobsUntil("2026-05-25T08:00");
                return caseNumber;
            }
            case AFTER_A_PARTYS_NO -> {
                var caseNumber = upForApproval(HV, "Ada");
                as(SSM).does("Task_Approve", caseNumber, no("R10"));
                as(SB).does("Task_Approve", caseNumber, yes());
                as(LEADER).does("Task_Approve", caseNumber, yes());
                return caseNumber;
            }
            case QUEUE -> {
                for (int n = 0; n < 8; n++) {
                    approved(EFH, couple("Par", "Sambo"));
                }
                return approved(HV, couple("Par", "Sambo"));
            }
            case CHILD_ASSESSMENT -> {
                return approved(HV, with(nominee("Ada"), "children", "JA"));
            }
            case DECISION_AND_OFFER -> {
                return approved(HV, "Ada");
            }
            case DELIVERY -> {
                var caseNumber = approved(HV, "Ada");
                as(HV).does("Task_Decide", caseNumber, granted());
                return caseNumber;
            }
            case ANSWER_TO_THE_OFFER -> {
                var caseNumber = approved(HV, "Ada");
                as(HV).does("Task_GiveOffer", caseNumber, offerGiven());
                return caseNumber;
            }
            default -> throw new IllegalArgumentException(Map.of(wait, "?").toString());
        }
    }
}
