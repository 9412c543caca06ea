package se.bostadforst.takeover;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.bostadforst.access.DataClass;
import se.bostadforst.casefile.ActionRefused;
import se.bostadforst.casefile.CaseNumber;
import se.bostadforst.casefile.Consents;
import se.bostadforst.forms.FieldError;
import se.bostadforst.forms.FormRefused;
import se.bostadforst.tenancy.TenancyClosing;
import se.bostadforst.tenancy.TenancyEnding;

/** What may happen on the way to an own contract, and what must not ({@code domain.md} 2.7, T-03, T-07…T-15, T-20, T-30, T-52). */
class TakeoverStoriesTest extends TakeoverStoryTest {

    @Autowired
    private TenancyClosing closing;

    @Autowired
    private Consents consents;

    @Autowired
    private TakeoverTests tests;

    @Test
    void a_no_ends_the_round_without_harm_and_the_question_comes_again() {
        var ava = atHome("Ava");
        booked(ava, 9, "2026-07-01");
        as(GUIDE).does("Task_AskTenant", ava, Map.of("will", "VILL_INTE_NU", "askedHow", "SKRIFTLIGT"));

        assertThat(test(ava, 1, "will, result, ending")).isEqualTo("VILL_INTE_NU HYRESGAST_AVBOJT AVBOJT");
        assertThat(takeoverTasks(ava)).isEmpty();
        assertThat(owner.queryForList("select kind from bf.deviation where case_number = ?", String.class, ava))
                .as("inget läggs på hyresgästen (T-14)")
                .isEmpty();
        booked(ava, 9, "2026-07-02");
        assertThat(takeoverTasks(ava)).as("en ny tid är ingen ny fråga").isEmpty();
        at("2026-07-02T10:00");
        held(ava, 9, "2026-07-02");
        booked(ava, 10, "2026-08-03");
        assertThat(takeoverTasks(ava)).containsExactly("Task_AskTenant");
        assertThat(instance("support", ava).getState()).isEqualTo("ACTIVE");
    }

    @Test
    void a_meeting_that_is_moved_moves_the_evidence_and_one_that_is_not_held_ends_the_round() {
        var bim = atHome("Bim");
        booked(bim, 9, "2026-07-01");
        asked(bim);
        booked(bim, 9, "2026-07-06");
        assertThat(swedish(as(INVESTIGATOR).task("Task_StateComplaints", bim).getDueDate()))
                .startsWith("2026-07-01T23:59");
        at("2026-07-06T10:00");
        notHeld(bim, 9, "2026-07-06");

        assertThat(test(bim, 1, "result, ending")).isEqualTo("INTE_HALLET");
        assertThat(takeoverTasks(bim)).isEmpty();
        booked(bim, 10, "2026-08-03");
        assertThat(takeoverTasks(bim)).containsExactly("Task_AskTenant");
        asked(bim);
        evidence(HV, bim);
        at("2026-08-03T10:00");
        held(bim, 10, "2026-08-03");
        assertThat(test(bim, 2, "result, ending"))
                .as("nio månader har gått men tredje kvartalsuppföljningen är inte hållen (T-07)")
                .isEqualTo("FOR_TIDIGT FOR_TIDIGT");
    }

    @Test
    void a_meeting_held_before_nine_months_is_too_early_although_it_is_the_third_quarter() {
        var cai = atHome("Cai");
        booked(cai, 9, "2026-06-30");
        asked(cai);
        evidence(HV, cai);
        at("2026-06-30T10:00");
        held(cai, 9, "2026-06-30");

        assertThat(test(cai, 1, "result, ending")).isEqualTo("FOR_TIDIGT FOR_TIDIGT");
        act(HV, "test-takeover", cai);
        assertThat(test(cai, 2, "result, follow_up_number")).isEqualTo("FOR_TIDIGT");
        at("2026-07-01T08:00");
        assertThatThrownBy(() -> act(HV, "test-takeover", cai))
                .as("båda villkoren finns, men ingen uppföljning är öppnad")
                .isInstanceOf(ActionRefused.class);
        booked(cai, 10, "2026-08-03");
        assertThat(takeoverTasks(cai)).containsExactly("Task_AskTenant");
        assertThatThrownBy(() -> act(HV, "test-takeover", cai)).isInstanceOf(ActionRefused.class);
    }

    @Test
    void evidence_that_comes_late_is_not_lost_and_the_day_of_the_meeting_counts() {
        var dan = atHome("Dan");
        booked(dan, 9, "2026-07-01");
        asked(dan);
        at("2026-07-01T14:00");
        held(dan, 9, "2026-07-01");
        assertThat(takeoverTasks(dan)).contains("Task_CertifyRent", "Task_StateComplaints");
        at("2026-07-09T10:00");
        evidence(HV, dan);

        assertThat(test(dan, 1, "test_date, result")).isEqualTo("2026-07-01 FORESLA");
    }

    @Test
    void svenska_bostader_asks_is_answered_has_a_new_time_refuses_with_a_reason_and_it_is_tried_again() {
        var eva = proposed("Eva");
        as(LETTING)
                .does(
                        "Task_DecideAcceptance",
                        eva,
                        Map.of("answer", "BEGAR_KOMPLETTERING", "question", CANARY + ": Finns ett intyg?"));
        assertThat(takeoverTasks(eva)).containsExactly("Task_Supplement");
        at("2026-07-06T10:00");
        as(HV).does("Task_Supplement", eva, Map.of("answer", CANARY + ": Ja, det finns."));
        assertThat(swedish(as(LETTING).task("Task_DecideAcceptance", eva).getDueDate()))
                .as("en ny svarstid")
                .startsWith("2026-07-27T23:59");
        assertThat(as(LETTING)
                        .opens("Task_DecideAcceptance", eva)
                        .get("supplements")
                        .toString())
                .contains("Ja, det finns.");
        booked(eva, 10, "2026-08-03");
        assertThat(takeoverTasks(eva)).as("en runda i taget").containsExactly("Task_DecideAcceptance");
        assertThatThrownBy(() -> as(LETTING)
                        .does("Task_DecideAcceptance", eva, Map.of("answer", "ACCEPTERAS_INTE", "reason", "x")))
                .isInstanceOf(FormRefused.class);
        as(LETTING)
                .does(
                        "Task_DecideAcceptance",
                        eva,
                        Map.of(
                                "answer",
                                "ACCEPTERAS_INTE",
                                "reasonCode",
                                "INKOMST",
                                "reason",
                                CANARY + ": Inkomsten räcker inte."));

        assertThat(test(eva, 1, "answer, reason_code, ending")).isEqualTo("ACCEPTERAS_INTE INKOMST NEKAD");
        assertThat(takeoverTasks(eva)).as("nästa möte var redan bokat (T-08)").containsExactly("Task_AskTenant");
        assertThat(test(eva, 2, "follow_up_number")).isEqualTo("10");
        assertThat(status(eva)).isEqualTo("INFLYTTAD");
    }

    @Test
    void silence_is_reminded_and_told_to_the_project_leader_and_is_no_answer() {
        var fia = proposed("Fia");
        runDueJobsUntil("2026-07-15T08:00");
        assertThat(letters(fia)).containsExactly("group:sb_beslut");
        runDueJobsUntil("2026-07-22T08:00");
        assertThat(letters(fia)).containsExactly("group:projektledare", "group:sb_beslut");

        runDueJobsUntil("2026-09-22T08:00");
        assertThat(takeoverTasks(fia)).as("tystnad är inget svar (T-52)").containsExactly("Task_DecideAcceptance");
        assertThat(test(fia, 1, "answer, ending")).isEmpty();
    }

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
    void without_consent_the_guide_sees_no_debts_and_the_caseworker_confirms_alone() {
        var ida = atHome("Ida");
        inTransaction(HV, () -> {
            consents.withdraw(new CaseNumber(ida), Consents.Recipient.SSM);
            return null;
        });
        booked(ida, 9, "2026-07-01");
        asked(ida);

        assertThat(takeoverTasks(ida)).containsExactly("Task_CertifyRent", "Task_ConfirmDebts", "Task_StateComplaints");
        assertThat(as(HV).opens("Task_ConfirmDebts", ida).get("guide").toString())
                .contains("bekräftar ensam");
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

    @Test
    void nobody_reads_more_of_a_test_than_their_class() {
        var lo = proposed("Lo");
        for (var reader : List.of(LETTING, SB)) {
            assertThat(inTransaction(reader, () -> evidenceSeen(lo)))
                    .as("%s: hyror och skulder (T-30)", reader)
                    .containsExactly("C5");
        }
        assertThat(inTransaction(HV, () -> evidenceSeen(lo))).containsExactly("C4", "C5", "C8");
    }

    private List<String> evidenceSeen(String caseNumber) {
        return Arrays.stream(Criterion.values())
                .filter(criterion -> !tests.evidence(new CaseNumber(caseNumber), 1, criterion)
                        .isEmpty())
                .map(Criterion::dataClass)
                .map(DataClass::name)
                .distinct()
                .toList();
    }

    private void drawUp(String caseNumber, String day) {
        as(LETTING).does("Task_DrawUpOwnLease", caseNumber, Map.of("startsOn", day, "monthlyRent", 6900));
    }

    private static List<FieldError> refused(Runnable work) {
        try {
            work.run();
        } catch (FormRefused refused) {
            return refused.errors();
        }
        return List.of();
    }

    private List<String> letters(String caseNumber) {
        return owner.queryForList(
                "select recipient from bf.outbox where case_number = ? and dedupe_key like '%/takeover/%' order by 1",
                String.class, caseNumber);
    }

    private List<String> signatories(String caseNumber, String code) {
        return owner.queryForList(
                "select party || ' ' || member from bf.signature where case_number = ? and document_code = ? and voided_at is null order by 1",
                String.class,
                caseNumber,
                code);
    }

    /** At home since 2025-10-01 with every rent paid; the clock stands at 2026-06-10. */
    private String atHome(String name) {
        var caseNumber = movedIn(HV, nominee(name), "2025-09-22T10:00", "2025-10-01");
        return settled(caseNumber);
    }

    private String coupleAtHome() {
        at("2025-09-22T10:00");
        var couple = admitted(HV, couple("Ada", "Bo"));
        flatFound(couple);
        headLeaseSigned(HV, couple, "2025-10-01");
        as(HV).does(
                        "Task_DrawUpSublease",
                        couple,
                        Map.of("startsOn", "2025-10-01", "monthlyRent", 6900, "secondTenant", "JA"));
        as(chiefOf(HV)).does("Task_SignSubleaseServices", couple, inSystem());
        scanned(HV, couple, "sublease");
        as(HV).does("Task_RecordSubleaseSignatures", couple, Map.of("signedOn1", today(), "signedOn2", today()));
        runDueJobsUntil("2025-10-01T00:00");
        return settled(couple);
    }

    private String settled(String caseNumber) {
        at("2026-06-10T10:00");
        paidInTime(HV, caseNumber, "2025-11", "2026-07");
        return caseNumber;
    }

    /** All met and proposed on 2026-07-01. */
    private String proposed(String name) {
        var caseNumber = atHome(name);
        booked(caseNumber, 9, "2026-07-01");
        asked(caseNumber);
        evidence(HV, caseNumber);
        at("2026-07-01T14:00");
        held(caseNumber, 9, "2026-07-01");
        proposes(HV, caseNumber, "JA");
        return caseNumber;
    }
}
