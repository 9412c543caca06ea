package se.bostadforst.takeover;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.bostadforst.access.DataClass;
import se.bostadforst.casefile.ActionRefused;
import se.bostadforst.casefile.CaseNumber;
import se.bostadforst.casefile.Consents;
import se.bostadforst.forms.FormRefused;

/** What may happen on the way to an own contract, and what must not ({@code domain.md} 2.7, T-03, T-07…T-15, T-20, T-30, T-52). */
class TakeoverStoriesTest extends TakeoverStoryTest {

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

    private List<String> letters(String caseNumber) {
        return owner.queryForList(
                "select recipient from bf.outbox where case_number = ? and dedupe_key like '%/takeover/%' order by 1",
                String.class, caseNumber);
    }
}
