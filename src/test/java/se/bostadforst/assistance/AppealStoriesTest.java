package se.bostadforst.assistance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import se.bostadforst.casefile.CaseNumber;

/** Every way out of every gateway of an appeal ({@code domain.md} 2.1.b, FL 37–46 §§), from the refusal of Monday 2026-05-18 (S7, U7). */
class AppealStoriesTest extends AppealTest {

    @Test
    void in_time_unchanged_forwarded_and_the_court_lets_the_decision_stand() {
        var caseNumber = refusedCase("Hugo");
        var before = status(caseNumber);
        appeals(caseNumber, "2026-06-08");

        assertThat(appeal(caseNumber, 1, "time || ' ' || time_reason")).isEqualTo("I_TID INOM_TIDEN");
        assertThat(appeal(caseNumber, 1, "rule_version")).startsWith("appeal-in-time:");
        assertThat(openTasks(caseNumber)).containsExactly("Task_ConsiderChange");
        assertThat(as(HV).opens("Task_ConsiderChange", caseNumber))
                .containsEntry(
                        "lastDay",
                        "måndag 8 juni 2026: 3 veckor från måndag 18 maj 2026, då personen fick del av beslutet (44 § förvaltningslagen)")
                .containsEntry("letter", CANARY + ": Jag vill ha en lägenhet.")
                .containsEntry("timeResult", "I tid: det kom in senast på sista dagen");
        as(HV).does("Task_ConsiderChange", caseNumber, kept());
        forwarded(caseNumber, "2026-06-10");
        assertThat(swedish(as(HV).task("Task_RecordOutcome", caseNumber).getDueDate()))
                .isEqualTo("2026-12-10T23:59");
        at("2026-11-02T09:00");
        as(HV).does("Task_RecordOutcome", caseNumber, outcome("AVSLAG", "2026-10-30"));

        assertThat(instance("appeal", caseNumber).getEndTime()).isNotNull();
        assertThat(passed(caseNumber)).contains("EndEvent_Stands", "EndEvent_Settled");
        assertThat(appeal(caseNumber, 1, "ending")).isEqualTo("AVGJORT");
        assertThat(status(caseNumber)).isEqualTo(before);
        assertThat(log(caseNumber))
                .endsWith(
                        "APPEAL_RECEIVED",
                        "APPEAL_TIMED",
                        "APPEAL_CONSIDERED",
                        "DOCUMENT_MADE",
                        "APPEAL_FORWARDED",
                        "APPEAL_DECIDED");
    }

    @Test
    void a_day_too_late_is_dismissed_by_a_caseworker_and_the_dismissal_has_its_own_delivery_and_last_day() {
        var caseNumber = refusedCase("Sen");
        appeals(caseNumber, "2026-06-09");

        assertThat(appeal(caseNumber, 1, "time || ' ' || time_reason")).isEqualTo("FOR_SENT EFTER_TIDEN");
        assertThat(openTasks(caseNumber)).containsExactly("Task_DecideDismissal");
        assertRefusedAt(
                "appealInstruction",
                () -> as(HV).does("Task_DecideDismissal", caseNumber, with(dismissed(), "appealInstruction", false)));
        as(HV).does("Task_DecideDismissal", caseNumber, dismissed());
        assertThat(openTasks(caseNumber)).containsExactly("Task_RecordNotice");
        assertThat(passed(caseNumber)).contains("EndEvent_Dismissed").doesNotContain("Task_ConsiderChange");
        assertRefusedAt("deliveredOn", () -> as(HV).does("Task_RecordNotice", caseNumber, delivered("2026-06-08")));
        at("2026-06-12T09:00");
        as(HV).does("Task_RecordNotice", caseNumber, delivered("2026-06-12"));

        assertThat(value(
                        "select delivered_on || ' ' || appeal_by from bf.appeal_dismissal where case_number = ?",
                        caseNumber))
                .isEqualTo("2026-06-12 2026-07-03");
        assertThat(appeal(caseNumber, 1, "ending")).isEqualTo("AVVISAT");
    }

    @Test
    void a_late_appeal_can_be_taken_up_after_all() {
        var caseNumber = refusedCase("Vanda");
        appeals(caseNumber, "2026-06-09");
        as(HV).does(
                        "Task_DecideDismissal",
                        caseNumber,
                        Map.of("dismissal", "TAS_UPP", "reasons", CANARY + ": Beskedet var fel."));

        assertThat(openTasks(caseNumber)).containsExactly("Task_ConsiderChange");
        assertThat(as(HV).opens("Task_ConsiderChange", caseNumber)
                        .get("timeResult")
                        .toString())
                .contains("För sent", "Tas upp ändå: " + CANARY);
        assertThat(owner.queryForList("select 1 from bf.appeal_dismissal where case_number = ?", caseNumber))
                .isEmpty();
    }

    @Test
    void a_wrong_instruction_and_a_court_that_had_it_in_time_are_never_dismissed() {
        var wrong = refusedCase("Ett");
        appeals(wrong, "2026-06-09", "instruction", "NEJ");
        assertThat(appeal(wrong, 1, "time_reason")).isEqualTo("FEL_UNDERRATTELSE");
        var court = refusedCase("Två");
        appeals(court, "2026-06-15", "receivedHow", "FRAN_DOMSTOLEN", "courtReceivedOn", "2026-06-08");
        assertThat(appeal(court, 1, "time_reason")).isEqualTo("DOMSTOLEN_I_TID");
        var both = refusedCase("Tre");
        appeals(both, "2026-06-15", "receivedHow", "FRAN_DOMSTOLEN", "courtReceivedOn", "2026-06-09");
        assertThat(appeal(both, 1, "time_reason")).isEqualTo("EFTER_TIDEN");
    }

    @Test
    void what_was_never_delivered_cannot_be_too_late_and_a_grant_with_terms_can_be_appealed() {
        var undelivered = decidedCase("Ej", refused());
        appeals(undelivered, "2026-09-01");
        assertThat(appeal(undelivered, 1, "time_reason")).isEqualTo("DELGIVNING_SAKNAS");
        var terms = decidedCase("Villkor", with(granted(), "appealInstruction", true));
        as(HV).does("Task_RecordDelivery", terms, delivered("2026-05-18"));
        appeals(terms, "2026-06-08");
        assertThat(appeal(terms, 1, "time_reason")).isEqualTo("INOM_TIDEN");
    }

    @Test
    void changed_in_full_it_lapses_and_the_person_gets_a_new_decision() {
        var caseNumber = refusedCase("Ändrad");
        appeals(caseNumber, "2026-06-01");
        assertRefusedAt(
                "notDetrimental",
                () -> as(HV).does("Task_ConsiderChange", caseNumber, with(changed("HELT"), "notDetrimental", false)));
        assertRefusedAt(
                "validFrom",
                () -> as(HV).does("Task_ConsiderChange", caseNumber, with(changed("HELT"), "validFrom", null)));
        as(HV).does("Task_ConsiderChange", caseNumber, changed("HELT"));

        assertThat(appeal(caseNumber, 1, "ending")).isEqualTo("FORFALLET");
        assertThat(openTasks(caseNumber)).containsExactly("Task_RecordNotice");
        assertThat(passed(caseNumber)).contains("EndEvent_Lapsed").doesNotContain("Task_Forward");
        at("2026-06-03T09:00");
        as(HV).does("Task_RecordNotice", caseNumber, delivered("2026-06-03"));
        assertThat(value("""
                        select outcome || ' ' || kind || ' ' || delivered_on || ' ' || law_reference from bf.assistance_decision
                         where case_number = ? and decided_on = '2026-06-01'""", caseNumber)).isEqualTo("BIFALL BOSTAD_FORST 2026-06-03 SoL 2025:400 11 kap. 1 §");
        assertThat(instance("unexecuted-decision", caseNumber).getEndTime()).isNull();
    }

    @Test
    void changed_in_part_the_appeal_covers_the_new_decision_and_goes_on_at_once() throws Exception {
        var caseNumber = refusedCase("Delvis");
        appeals(caseNumber, "2026-06-01");
        assertRefusedAt("appealInstruction", () -> as(HV).does("Task_ConsiderChange", caseNumber, changed("DELVIS")));
        as(HV).does("Task_ConsiderChange", caseNumber, with(changed("DELVIS"), "appealInstruction", true));

        assertThat(openTasks(caseNumber)).containsExactly("Task_Forward", "Task_RecordNotice");
        assertThat(text(caseNumber, "appeal-cover-letter"))
                .contains(
                        "Det nya beslutet, som överklagandet också omfattar",
                        "Du beviljas en del",
                        "Beslutet ändras delvis");
        assertThat(text(caseNumber, "appeal-review"))
                .contains("Omprövningsbeslut", "37–39 §§", "så du behöver inte överklaga en gång till");
        forwarded(caseNumber, "2026-06-02");
        assertThat(openTasks(caseNumber)).containsExactly("Task_RecordNotice", "Task_RecordOutcome");
    }

    @Test
    void a_judgment_for_the_person_is_carried_out() {
        var caseNumber = inCourt("Vunnen");
        at("2026-11-02T09:00");
        as(HV).does("Task_RecordOutcome", caseNumber, outcome("BIFALL", "2026-10-30"));
        assertThat(as(HV).opens("Task_ExecuteJudgment", caseNumber))
                .containsEntry("judgment", "Bifall 2026-10-30, mål 1234-26");
        assertThat(appeal(caseNumber, 1, "ending")).isNull();
        assertRefusedAt(
                "executedOn",
                () -> as(HV).does(
                                "Task_ExecuteJudgment",
                                caseNumber,
                                Map.of("executedOn", "2026-10-29", "executedHow", "x")));
        as(HV).does(
                        "Task_ExecuteJudgment",
                        caseNumber,
                        Map.of("executedOn", "2026-11-02", "executedHow", CANARY + ": Nominerad på nytt."));

        assertThat(passed(caseNumber)).contains("EndEvent_Executed").doesNotContain("Task_DecideAnew");
        assertThat(appeal(caseNumber, 1, "ending")).isEqualTo("AVGJORT");
    }

    @Test
    void a_remitted_case_is_decided_anew_and_the_new_decision_can_be_appealed_again() {
        var caseNumber = inCourt("Åter");
        at("2026-11-02T09:00");
        as(HV).does("Task_RecordOutcome", caseNumber, outcome("ATERFORVISAD", "2026-10-30"));
        assertRefusedAt(
                "appealInstruction",
                () -> as(HV).does("Task_DecideAnew", caseNumber, with(anew("AVSLAG"), "appealInstruction", false)));
        as(HV).does("Task_DecideAnew", caseNumber, anew("AVSLAG"));
        as(HV).does("Task_RecordNotice", caseNumber, delivered("2026-11-02"));

        assertThat(passed(caseNumber)).contains("EndEvent_DecidedAnew").doesNotContain("Task_ExecuteJudgment");
        var second = value(
                "select decision_id::text from bf.assistance_decision where case_number = ? and decided_on = '2026-11-02'",
                caseNumber);
        at("2026-11-23T10:00");
        as(HV).starts("appeal", appealOf(second, "2026-11-23"));
        assertThat(appeal(caseNumber, 2, "time_reason")).isEqualTo("INOM_TIDEN");
    }

    @Test
    void a_dismissal_that_does_not_stand_in_court_brings_the_first_appeal_back() throws Exception {
        var caseNumber = dismissedAndAppealed("Först");
        assertThat(as(HV).opens("Task_ConsiderChange", caseNumber)).containsEntry("appealed", "Avvisning 2026-06-09");
        as(HV).does("Task_ConsiderChange", caseNumber, kept());
        assertThat(text(caseNumber, "appeal-cover-letter")).contains("Överklagandet avvisas.", "FL 45 §");
        forwarded(caseNumber, "2026-06-22");
        at("2026-11-02T09:00");
        as(HV).does("Task_RecordOutcome", caseNumber, outcome("BIFALL", "2026-10-30"));

        assertThat(appeal(caseNumber, 2, "ending")).isEqualTo("AVGJORT");
        assertThat(appeal(caseNumber, 1, "coalesce(ending, '-') || ' ' || time_reason || ' ' || forward_by"))
                .isEqualTo("- AVVISNING_UPPHAVD 2026-11-09");
        assertThat(openTasks(caseNumber)).containsExactly("Task_ConsiderChange");
        assertThat(passed(caseNumber)).doesNotContain("Task_ExecuteJudgment");
    }

    @Test
    void the_unit_can_take_its_dismissal_back_itself() {
        var caseNumber = dismissedAndAppealed("Åter");
        assertThat(as(HV).opens("Task_ConsiderChange", caseNumber)
                        .get("possibleChanges")
                        .toString())
                .contains("INGEN", "HELT")
                .doesNotContain("DELVIS");
        as(HV).does(
                        "Task_ConsiderChange",
                        caseNumber,
                        Map.of("change", "HELT", "changeReasons", CANARY + ": Dagen var fel.", "notDetrimental", true));

        assertThat(appeal(caseNumber, 2, "ending")).isEqualTo("FORFALLET");
        assertThat(appeal(caseNumber, 1, "time_reason")).isEqualTo("AVVISNING_UPPHAVD");
        assertThat(openTasks(caseNumber)).containsExactly("Task_ConsiderChange");
        assertThat(owner.queryForList("select 1 from bf.assistance_decision where case_number = ?", caseNumber))
                .as("no new biståndsbeslut comes of it")
                .hasSize(1);
    }

    @Test
    void the_person_can_take_it_back_wherever_it_is() {
        var early = refusedCase("Ångrar");
        appeals(early, "2026-06-01");
        var court = inCourt("Senare");
        for (var caseNumber : new String[] {early, court}) {
            inTransaction(HV, () -> {
                appeals.withdraw(new CaseNumber(caseNumber), appealId(caseNumber, 1));
                return null;
            });
            assertThat(openTasks(caseNumber)).isEmpty();
            assertThat(passed(caseNumber)).contains("EndEvent_Withdrawn");
            assertThat(appeal(caseNumber, 1, "ending")).isEqualTo("ATERKALLAT");
            assertRefusedAt(
                    "withdrawn",
                    () -> inTransaction(HV, () -> {
                        appeals.withdraw(new CaseNumber(caseNumber), appealId(caseNumber, 1));
                        return null;
                    }));
        }
    }

    private String inCourt(String firstName) {
        var caseNumber = refusedCase(firstName);
        appeals(caseNumber, "2026-06-08");
        as(HV).does("Task_ConsiderChange", caseNumber, kept());
        forwarded(caseNumber, "2026-06-10");
        return caseNumber;
    }

    private String dismissedAndAppealed(String firstName) {
        var caseNumber = refusedCase(firstName);
        appeals(caseNumber, "2026-06-09");
        as(HV).does("Task_DecideDismissal", caseNumber, dismissed());
        as(HV).does("Task_RecordNotice", caseNumber, delivered("2026-06-09"));
        at("2026-06-22T10:00");
        as(HV).starts(
                        "appeal",
                        appealOf(
                                value(
                                        "select dismissal_id::text from bf.appeal_dismissal where case_number = ?",
                                        caseNumber),
                                "2026-06-22"));
        return caseNumber;
    }
}
