package se.bostadforst.oncall;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static se.bostadforst.oncall.NewCall.Circumstance.CHILDREN;
import static se.bostadforst.oncall.NewCall.Circumstance.NEIGHBOURS;
import static se.bostadforst.oncall.NewCall.Circumstance.VICTIM;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import se.bostadforst.forms.FormRefused;

/** Every way out of every gateway of a call to the jour ({@code domain.md} 2.10, DT-7, T-58). */
@RecordApplicationEvents
class OnCallStoriesTest extends OnCallTest {

    @Autowired
    private ApplicationEvents events;

    @Test
    void advice_needs_nothing_more_than_the_handover() {
        var home = home("Ada");
        at("2026-05-19T02:10");
        var call = logged(home, Situation.PRAKTISKT, Triage.RADGIVNING);

        assertThat(onCallTasks(home)).containsExactly("Task_ReceiveHandover");
        assertThat(entry(call, "suggested, track, report, rule_version, triage"))
                .isEqualTo("RADGIVNING VANLIGT NEJ on-call-triage:1 RADGIVNING");
        assertThat(notices(call)).isEmpty();
        received(home);
        assertThat(onCallTasks(home)).isEmpty();
        assertThat(instance("on-call", home).getEndActivityId()).isEqualTo("EndEvent_CallClosed");
    }

    @Test
    void a_talk_that_calms_is_enough_and_one_that_does_not_becomes_a_turn_out() {
        var calm = home("Bea");
        var wild = home("Caj");
        at("2026-06-03T23:10");
        logged(calm, Situation.GRANNAR_STORS, Triage.SAMTAL);
        logged(wild, Situation.GRANNAR_STORS, Triage.SAMTAL);
        as(JOUR).does("Task_CalmByTalk", calm, Map.of("outcome", "LUGNT"));
        as(JOUR).does("Task_CalmByTalk", wild, Map.of("outcome", "INTE_LUGNT", "note", CANARY + ": Skrek."));

        assertThat(onCallTasks(calm)).containsExactly("Task_ReceiveHandover");
        assertThat(onCallTasks(wild)).containsExactly("Task_ReceiveHandover", "Task_TurnOut");
        at("2026-06-03T23:50");
        as(JOUR).does("Task_TurnOut", wild, arrived("2026-06-03 23:40", "LUGNT"));
        assertThat(onCallTasks(wild)).containsExactly("Task_ReceiveHandover");
        assertThat(passed(wild)).doesNotContain("Task_TellTwoAtOnce", "Task_CompletePapers");
    }

    @Test
    void half_an_hour_without_calm_becomes_a_turn_out_by_itself() {
        var home = home("Dag");
        at("2026-05-18T23:10");
        logged(home, Situation.GRANNAR_STORS, Triage.SAMTAL);
        runDueJobsUntil("2026-05-18T23:39");
        assertThat(onCallTasks(home)).contains("Task_CalmByTalk");
        runDueJobsUntil("2026-05-18T23:40");
        assertThat(onCallTasks(home)).containsExactly("Task_ReceiveHandover", "Task_TurnOut");
    }

    @Test
    void two_turn_outs_at_once_are_the_managers_to_know() {
        var one = home("Eli");
        var other = home("Fia");
        at("2026-06-09T23:10");
        logged(one, Situation.GRANNAR_STORS, Triage.UTRYCKNING);
        assertThat(letters(one)).doesNotContain("Jouren har två utryckningar samtidigt → ssm_chef");
        logged(other, Situation.GRANNAR_STORS, Triage.UTRYCKNING);

        assertThat(letters(other)).contains("Jouren har två utryckningar samtidigt → ssm_chef");
        assertThat(passed(other)).contains("Task_TellTwoAtOnce");
        assertThat(passed(one)).doesNotContain("Task_TellTwoAtOnce");
    }

    @Test
    void danger_to_life_goes_before_papers_and_nothing_in_the_form_has_to_be_filled_in() {
        var home = home("Gun");
        at("2026-05-18T23:10");
        var call = logged(home, Situation.LIVSFARA, Triage.BLALJUS_112);
        as(JOUR).does("Task_CallEmergency", home, Map.of());

        assertThat(onCallTasks(home)).containsExactly("Task_CompletePapers", "Task_ReceiveHandover");
        assertThat(passed(home)).doesNotContain("Task_BeginTurnOut", "Task_ConfirmReport");
        assertThat(swedish(as(JOUR).task("Task_CompletePapers", home).getDueDate()))
                .isEqualTo("2026-05-19T09:00");
        assertThat(notices(call)).containsExactly("SOC JOURARENDE !");
        as(JOUR).does("Task_CompletePapers", home, Map.of("note", CANARY + ": Ambulans kom 23:20."));
        received(home);
        assertThat(instance("on-call", home).getEndActivityId()).isEqualTo("EndEvent_CallClosed");
    }

    @Test
    void after_112_the_jour_goes_there_when_somebody_says_that_it_is_safe() {
        var home = home("Hans");
        at("2026-05-18T23:10");
        logged(home, Situation.LIVSFARA, Triage.BLALJUS_112);
        as(JOUR).does("Task_CallEmergency", home, Map.of("called112", true, "safe", true));

        assertThat(onCallTasks(home)).contains("Task_TurnOut").doesNotContain("Task_CompletePapers");
        at("2026-05-19T00:20");
        as(JOUR).does("Task_TurnOut", home, arrived("2026-05-18 23:55", "POLIS_TOG_OVER"));
        assertThat(onCallTasks(home)).contains("Task_CompletePapers");
    }

    @Test
    void a_child_calls_the_socialjour_in_at_night_and_the_report_is_confirmed_before_the_papers() {
        var home = home("Ida");
        at("2026-05-16T01:10");
        var call = logged(home, Situation.BARN, Triage.BLALJUS_112);

        assertThat(notices(call)).containsExactly("SOC BARN !", "SOCIALJOUR BARN !");
        assertThat(value(
                        "select role_code || ' ' || reason_code from bf.call_in where case_number = ? and until is null",
                        home))
                .isEqualTo("socialjour JOUR_BARN");
        assertThat(letters(home))
                .contains(
                        "Allvarligt: meddelande från jouren → socialjour",
                        "Allvarligt: meddelande från jouren → soc_hv_handlaggare");
        as(JOUR).does("Task_CallEmergency", home, Map.of("reportMade", true));
        assertThat(onCallTasks(home)).containsExactly("Task_ConfirmReport", "Task_ReceiveHandover");
        assertThat(swedish(as(JOUR).task("Task_ConfirmReport", home).getDueDate()))
                .as("jouren är där också på lördagen")
                .isEqualTo("2026-05-16T09:00");
        as(JOUR).does("Task_ConfirmReport", home, Map.of("confirmed", "MOTTAGEN"));
        as(JOUR).does("Task_CompletePapers", home, Map.of("note", CANARY + ": Barnet är hos mormor."));
        assertThat(onCallTasks(home)).containsExactly("Task_ReceiveHandover");

        at("2026-05-18T08:40");
        received(home);
        assertThat(value("select count(*)::text from bf.call_in where case_number = ? and until is null", home))
                .as("den egna enheten och dagpersonalen har tagit över: socialjouren ser inte ärendet längre")
                .isEqualTo("0");
    }

    @Test
    void in_office_hours_the_unit_hears_of_the_child_and_no_socialjour() {
        var home = home("Jan");
        at("2026-05-18T10:10");
        var call = logged(home, Situation.LIVSFARA, Triage.BLALJUS_112, CHILDREN);

        assertThat(notices(call)).containsExactly("SOC BARN !");
        assertThat(owner.queryForList("select 1 from bf.call_in where case_number = ?", home))
                .isEmpty();
    }

    @Test
    void respite_is_asked_for_and_never_decided() {
        var couple = movedInCouple("2025-09-22T10:00", "2025-10-01");
        at("2026-05-18T22:40");
        var wanted = call(Situation.BEHOVER_AVSTAND, Triage.AVLASTNING, NEIGHBOURS);
        var call = logged(
                couple,
                new NewCall(
                        null,
                        null,
                        wanted.source(),
                        false,
                        true,
                        wanted.situation(),
                        null,
                        wanted.circumstances(),
                        2,
                        null,
                        Triage.AVLASTNING,
                        null));

        assertThat(events.stream(RespiteWanted.class).toList())
                .containsExactly(new RespiteWanted(
                        new se.bostadforst.casefile.CaseNumber(couple),
                        personsOf(couple).get(1)));
        assertThat(onCallTasks(couple)).containsExactly("Task_ReceiveHandover");
        assertThat(notices(call)).containsExactly("SB STORNING", "SOC JOURARENDE");
    }

    @Test
    void a_missed_call_is_called_back_within_a_quarter_or_the_manager_hears_of_it() {
        var home = home("Kim");
        at("2026-05-18T23:10");
        var call = logged(home, missed());
        assertThat(swedish(as(JOUR).task("Task_CallBack", home).getDueDate())).isEqualTo("2026-05-18T23:25");
        runDueJobsUntil("2026-05-18T23:24");
        assertThat(letters(home)).isEmpty();
        runDueJobsUntil("2026-05-18T23:25");
        assertThat(letters(home)).containsExactly("Jourens återsamtal har dröjt → ssm_chef");
        as(JOUR).does(
                        "Task_CallBack",
                        home,
                        Map.of("answered", "JA", "situation", "BEHOVER_AVSTAND", "note", CANARY + ": Orolig."));

        assertThat(as(JOUR).opens("Task_AssessCall", home)).containsEntry("suggestion", "Avlastning");
        assertThatThrownBy(() -> as(JOUR).does("Task_AssessCall", home, Map.of("triage", "SAMTAL")))
                .isInstanceOf(FormRefused.class)
                .hasMessageContaining("Skriv varför");
        as(JOUR).run(() ->
                tasks.setAssignee(as(JOUR).task("Task_AssessCall", home).getId(), null));
        as(JOUR).does("Task_AssessCall", home, Map.of("triage", "SAMTAL", "reason", CANARY + ": Ville bara prata."));
        assertThat(onCallTasks(home)).containsExactly("Task_CalmByTalk", "Task_ReceiveHandover");
        assertThat(entry(call, "suggested, triage")).isEqualTo("AVLASTNING SAMTAL");
    }

    @Test
    void nobody_answers_when_called_back() {
        var home = home("Lisa");
        at("2026-05-18T23:10");
        var call = logged(home, missed());
        as(JOUR).does("Task_CallBack", home, Map.of("answered", "NEJ"));

        assertThat(onCallTasks(home)).containsExactly("Task_AssessCall", "Task_ReceiveHandover");
        assertThat(entry(call, "situation, answered, reachable")).isEqualTo("ANNAT f f");
    }

    /** T-58: visitors who have taken over, or violence, make the tenant a victim and nobody's disturbance. */
    @Test
    void a_tenant_who_is_a_victim_is_protected_and_svenska_bostader_hears_of_no_disturbance() {
        var victim = home("Maja");
        var noisy = home("Nils");
        at("2026-05-18T23:10");
        var takenOver = logged(victim, Situation.GRANNAR_STORS, Triage.SAMTAL, VICTIM);
        var violence = logged(victim, Situation.VALD_MOT_HYRESGAST, Triage.BLALJUS_112, NEIGHBOURS);
        var party = logged(noisy, Situation.GRANNAR_STORS, Triage.UTRYCKNING);

        assertThat(entry(takenOver, "track")).isEqualTo("SKYDD");
        assertThat(notices(takenOver)).containsExactly("SB HANDELSE", "SOC JOURARENDE");
        assertThat(notices(violence)).containsExactly("SB HANDELSE !", "SOC JOURARENDE !");
        assertThat(notices(party)).containsExactly("SB STORNING !", "SOC JOURARENDE !");
        assertThat(letters(noisy)).contains("Allvarligt: meddelande från jouren → sb_forvaltare");
        assertThat(owner.queryForList("select 1 from bf.complaint where case_number = ?", victim))
                .isEmpty();
    }

    @Test
    void the_key_is_used_by_the_agreement_or_with_112_and_nobody_arrives_before_the_call() {
        var home = home("Olle");
        at("2026-05-18T23:10");
        logged(home, Situation.GRANNAR_STORS, Triage.UTRYCKNING);
        assertThat(as(JOUR).opens("Task_TurnOut", home).get("keys")).asString().contains("Nyckelavtal finns, 1 nyckel");
        at("2026-05-18T23:50");
        for (var wrong : Map.of(
                        "2026-05-18 23:05", "Ni kan inte ha varit framme före samtalet 2026-05-18 23:10.",
                        "2026-05-19 00:10", "Tiden har inte varit än.",
                        "i natt", "Skriv tiden som",
                        "2026-03-29 02:30", "Klockslaget finns inte")
                .entrySet()) {
            turnsOut(home, with(arrived(wrong.getKey(), "LUGNT"), "keyUse", "ENLIGT_AVTAL"), wrong.getValue());
        }
        owner.update("update bf.key_agreement set status = 'ATERKALLAT' where case_number = ?", home);
        assertThat(as(JOUR).opens("Task_TurnOut", home).get("keys")).asString().contains("gå inte in utan 112");
        turnsOut(
                home,
                with(arrived("2026-05-18 23:30", "LUGNT"), "keyUse", "ENLIGT_AVTAL"),
                "inget nyckelavtal som gäller");
        as(JOUR).does("Task_TurnOut", home, with(arrived("2026-05-18 23:30", "INGEN_OPPNADE"), "keyUse", "MED_112"));
        assertThat(value(
                        "select outcome || ' ' || key_use || ' ' || arrived_offset from bf.on_call_act where case_number = ?",
                        home))
                .isEqualTo("INGEN_OPPNADE MED_112 120");
    }

    private void turnsOut(String home, Map<String, Object> answers, String sentence) {
        var task = as(JOUR).task("Task_TurnOut", home).getId();
        assertThatThrownBy(() -> as(JOUR).run(() -> {
                    tasks.setAssignee(task, JOUR);
                    forms.submitTaskForm(task, answers);
                }))
                .isInstanceOf(FormRefused.class)
                .hasMessageContaining(sentence);
    }

    @Test
    void a_call_that_was_wrong_is_struck_stops_and_takes_back_what_was_told() {
        var home = home("Per");
        at("2026-05-18T23:10");
        var wrong = logged(home, Situation.GRANNAR_STORS, Triage.UTRYCKNING);
        struck(home, wrong);

        assertThat(onCallTasks(home)).isEmpty();
        assertThat(notices(wrong)).containsExactly("SB STORNING ! -", "SOC JOURARENDE ! -");
        assertThat(instance("on-call", home).getEndActivityId()).isEqualTo("EndEvent_CallStruck");
        assertThat(entry(wrong, "struck_by, note is not null"))
                .as("rättelsen går att följa (T-57)")
                .isEqualTo("ssm_jour1 t");
        assertThatThrownBy(() -> struck(home, wrong)).isInstanceOf(se.bostadforst.access.CaseNotFound.class);
        assertThatThrownBy(() -> struck(home, UUID.randomUUID()))
                .isInstanceOf(se.bostadforst.access.CaseNotFound.class);
    }
}
