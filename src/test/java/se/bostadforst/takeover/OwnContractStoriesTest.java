package se.bostadforst.takeover;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.bostadforst.casefile.ActionRefused;
import se.bostadforst.casefile.CaseNumber;
import se.bostadforst.forms.FieldError;
import se.bostadforst.forms.FormRefused;
import se.bostadforst.tenancy.TenancyClosing;
import se.bostadforst.tenancy.TenancyEnding;

/** The contract itself, who takes over, and what must not happen before its first day ({@code domain.md} 2.7 steps 6 and 7, T-03, A-12). */
class OwnContractStoriesTest extends TakeoverStoryTest {

    @Autowired
    private TenancyClosing closing;

    @Test
    void the_tenant_may_change_their_mind_until_the_first_day_and_nothing_has_changed() {
        var gun = proposed("Gun");
        accepted(gun);
        contractSigned(HV, gun, "2026-08-01");
        act(HV, "withdraw-takeover", gun);

        assertThat(test(gun, 1, "ending")).isEqualTo("ATERTAGET");
        assertThat(takeoverTasks(gun)).isEmpty();
        runDueJobsUntil("2026-08-02T00:00");
        assertThat(status(gun)).isEqualTo("INFLYTTAD");
        assertThat(owner.queryForList(
                        "select kind || ' ' || (ends_on is null) from bf.lease where case_number = ? and replaced_at is null order by kind",
                        String.class,
                        gun))
                .containsExactly("HEAD_LEASE true", "SUBLEASE true");
        assertThatThrownBy(() -> act(HV, "withdraw-takeover", gun)).isInstanceOf(ActionRefused.class);
        booked(gun, 10, "2026-08-03");
        assertThat(takeoverTasks(gun)).as("frågan kommer igen").containsExactly("Task_AskTenant");
    }

    @Test
    void a_contract_that_is_not_ready_before_its_first_day_is_drawn_up_for_a_later_month() {
        var hal = proposed("Hal");
        accepted(hal);
        as(LETTING).does("Task_DrawUpOwnLease", hal, Map.of("startsOn", "2026-08-01", "monthlyRent", 6900));
        as(LETTING).does("Task_SignOwnLease", hal, inSystem());
        scanned(LETTING, hal, "own-lease");
        as(LETTING).does("Task_RecordOwnLeaseSignatures", hal, signedOn(today()));
        at("2026-08-03T10:00");
        assertThat(as(chiefOf(HV))
                        .opens("Task_EndContracts", hal)
                        .get("lastDay")
                        .toString())
                .contains("har varit");
        as(chiefOf(HV)).does("Task_EndContracts", hal, Map.of("confirmed", true));

        assertThat(takeoverTasks(hal)).containsExactly("Task_DrawUpOwnLease");
        assertThat(status(hal)).as("ingen dag utan kontrakt").isEqualTo("INFLYTTAD");
        assertThat(value("select (ended_on is null)::text from bf.takeover_contract where case_number = ?", hal))
                .isEqualTo("true");
        contractSigned(HV, hal, "2026-09-01");
        runDueJobsUntil("2026-09-01T00:00");
        assertThat(status(hal)).isEqualTo("OVERTAGET");
        assertThat(value("select ended_on::text from bf.tenancy where case_number = ?", hal))
                .isEqualTo("2026-08-31");
    }

    @Test
    void one_of_a_couple_takes_over_alone_and_only_that_ones_debts_count() {
        var couple = coupleAtHome();
        debt(couple, 2, "2026-03-01", false);
        booked(couple, 9, "2026-07-01");
        assertThatThrownBy(() -> asked(couple)).as("vem?").isInstanceOf(FormRefused.class);
        as(GUIDE).does("Task_AskTenant", couple, Map.of("will", "VILL", "askedHow", "SAMTAL", "takers", "FORSTA"));
        evidence(HV, couple);
        at("2026-07-01T14:00");
        held(couple, 9, "2026-07-01");

        assertThat(test(couple, 1, "takers, k3, k3b, result")).isEqualTo("FORSTA EJ_TILLAMPLIGT UPPFYLLT FORESLA");
        proposes(HV, couple, "JA");
        accepted(couple);
        as(LETTING).does("Task_DrawUpOwnLease", couple, Map.of("startsOn", "2026-08-01", "monthlyRent", 6900));
        assertThat(signatories(couple, "own-lease")).containsExactly("SB 0", "TENANT 1");
        as(LETTING).does("Task_SignOwnLease", couple, inSystem());
        scanned(LETTING, couple, "own-lease");
        as(LETTING).does("Task_RecordOwnLeaseSignatures", couple, signedOn(today()));
        as(chiefOf(HV)).does("Task_EndContracts", couple, Map.of("confirmed", true));
        assertThat(signatories(couple, "sublease-termination"))
                .as("den andras kontrakt upphör inte utan den andras underskrift (T-03)")
                .containsExactly("SOC 0", "TENANT 1", "TENANT 2");
        scanned(HV, couple, "sublease-termination");
        assertThatThrownBy(() -> as(HV).does("Task_RecordTerminationSignatures", couple, signedOn(today())))
                .isInstanceOf(FormRefused.class);
    }

    @Test
    void of_a_couple_together_the_worst_value_counts() {
        var couple = coupleAtHome();
        debt(couple, 1, "2024-03-01", true);
        debt(couple, 2, "2026-03-01", false);
        booked(couple, 9, "2026-07-01");
        as(GUIDE).does("Task_AskTenant", couple, Map.of("will", "VILL", "askedHow", "SAMTAL", "takers", "BADA"));
        evidence(HV, couple);
        at("2026-07-01T14:00");
        held(couple, 9, "2026-07-01");

        assertThat(test(couple, 1, "takers, k1, k2, k3, k3b, result"))
                .isEqualTo("BADA UPPFYLLT UPPFYLLT EJ_UPPFYLLT EJ_UPPFYLLT PROVA_IGEN");
    }

    @Test
    void a_tenancy_that_ends_otherwise_ends_the_round_too() {
        var jon = proposed("Jon");
        inTransaction(HV, () -> {
            closing.end(new CaseNumber(jon), LocalDate.parse("2026-07-02"), TenancyEnding.UPPSAGT);
            return null;
        });

        assertThat(test(jon, 1, "ending")).isEqualTo("UPPHORT");
        assertThat(takeoverTasks(jon)).isEmpty();
        assertThat(value(
                        "select f.status from bf.flat f join bf.tenancy t using (flat_id) where t.case_number = ?",
                        jon))
                .as("bara ett eget kontrakt behåller lägenheten")
                .isEqualTo("LEDIG");
    }

    @Test
    void what_cannot_be_right_is_refused_at_its_field() {
        var kim = atHome("Kim");
        paid(HV, kim, "2026-08", "2026-07-31", null);
        debt(kim, 1, "2026-02-01", false);
        booked(kim, 9, "2026-07-01");
        asked(kim);
        evidence(HV, kim);
        at("2026-07-01T14:00");
        held(kim, 9, "2026-07-01");
        assertThat(refused(() -> proposes(HV, kim, "JA")))
                .containsExactly(new FieldError(
                        "proposal", "Alla villkor är inte uppfyllda. Välj motiverad avvikelse, eller avvakta."));
        assertThat(refused(() -> as(HV).does("Task_RaiseProposal", kim, Map.of("proposal", "JA_MED_AVVIKELSE"))))
                .extracting(FieldError::key)
                .as("motiveringen är obligatorisk")
                .containsExactly("motivation");
        proposes(HV, kim, "JA_MED_AVVIKELSE");
        accepted(kim);
        for (var day : List.of("2026-07-15", "2026-08-31")) {
            assertThat(refused(() -> drawUp(kim, day)))
                    .containsExactly(new FieldError("startsOn", "Ett eget kontrakt börjar den första i en månad."));
        }
        assertThat(refused(() -> drawUp(kim, "2026-07-01")))
                .containsExactly(new FieldError("startsOn", "Välj en dag som kommer."));
        drawUp(kim, "2026-09-01");
        as(LETTING).does("Task_SignOwnLease", kim, inSystem());
        assertThat(refused(() -> as(LETTING).does("Task_RecordOwnLeaseSignatures", kim, signedOn(today()))))
                .extracting(FieldError::key)
                .as("inget skannat papper")
                .containsExactly("signedOn1");
        scanned(LETTING, kim, "own-lease");
        assertThat(refused(() -> as(LETTING).does("Task_RecordOwnLeaseSignatures", kim, signedOn("2026-07-02"))))
                .containsExactly(new FieldError("signedOn1", "Dagen har inte varit än."));
    }

    private void drawUp(String caseNumber, String day) {
        as(LETTING).does("Task_DrawUpOwnLease", caseNumber, Map.of("startsOn", day, "monthlyRent", 6900));
    }

    private List<String> signatories(String caseNumber, String code) {
        return owner.queryForList(
                "select party || ' ' || member from bf.signature where case_number = ? and document_code = ? and voided_at is null order by 1",
                String.class,
                caseNumber,
                code);
    }
}
