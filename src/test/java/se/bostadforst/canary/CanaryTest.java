package se.bostadforst.canary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import se.bostadforst.admission.AdmissionRoad;
import se.bostadforst.admission.AdmissionTest;
import se.bostadforst.forms.FormRefused;
import se.bostadforst.messaging.DemoInbox;
import se.bostadforst.messaging.OutboxDelivery;
import se.bostadforst.messaging.SentLetters;
import se.bostadforst.report.FoundationReport;
import se.bostadforst.report.FoundationReport.Chapter;

/** The engine knows where a case is, never what it is about ({@code architecture.md} A2): every task, every field, every table. */
class CanaryTest extends AdmissionTest {

    private static final Canary WORD = new Canary(CANARY, "99 88 776", "998 877 66");

    @Autowired
    private OutboxDelivery delivery;

    @Autowired
    private DemoInbox inbox;

    private static final Set<String> OF_A_HOME = Set.of(
            "bf.inspection.remarks",
            "bf.key_agreement.used_when",
            "bf.support_note.note",
            "bf.support_plan.own_words",
            "bf.support_plan.takeover",
            "bf.support_plan.debts",
            "bf.support_plan.reservation",
            "bf.support_plan_goal.goal",
            "bf.support_plan_goal.activity",
            "bf.support_plan_goal.responsible",
            "bf.support_plan_goal.at_what_time",
            "bf.support_plan_goal.how",
            "bf.takeover_test.motivation",
            "bf.takeover_test.reason",
            "bf.takeover_supplement.question",
            "bf.takeover_supplement.answer",
            "bf.appeal.letter",
            "bf.appeal.representative",
            "bf.appeal.ruling_reasons",
            "bf.appeal.change_reasons",
            "bf.appeal.executed_how",
            "bf.appeal_dismissal.decision_maker",
            "bf.appeal_dismissal.delegation_point",
            "bf.appeal_dismissal.reasons",
            "bf.respite_placement.measures",
            "bf.respite_placement.situation",
            "bf.respite_placement.other_help",
            "bf.respite_placement.meeting_note",
            "bf.respite_place.name",
            "bf.respite_place.address",
            "bf.respite_place.why_other",
            "bf.respite_contact.note",
            "bf.respite_alternative.account",
            "bf.housing_review.decision_maker",
            "bf.housing_review.delegation_point",
            "bf.housing_review.reasons",
            "bf.follow_up_report.summary",
            "bf.follow_up_report.needs",
            "bf.follow_up_minutes.own_assessment",
            "bf.follow_up_minutes.next_step",
            "bf.quarter_review.child_item",
            "bf.on_call_entry.note",
            "bf.on_call_entry.triage_reason",
            "bf.on_call_entry.struck_reason",
            "bf.on_call_act.note",
            "bf.crisis_plan.risk",
            "bf.crisis_plan.helps",
            "bf.crisis_plan.contacts",
            "bf.crisis_plan.entry",
            "bf.break_glass.words");

    private CanaryScan scan;

    @Autowired
    void lookAt(@Qualifier("ownerDataSource") javax.sql.DataSource database) throws java.sql.SQLException {
        scan = new CanaryScan(new JdbcTemplate(new SingleConnectionDataSource(database.getConnection(), true)), WORD);
    }

    @Test
    void no_word_about_a_person_reaches_the_engine_a_silent_table_the_log_or_a_letter() throws IOException {
        at(AdmissionRoad.FIRST_DAY);
        var admitted = everyTask();
        refusedAsARisk();
        mistakes();

        var speaking = scan.in(scan.speaking(), 0).columns();
        assertThat(speaking)
                .as("positive control: every field with words, where it belongs and nowhere else")
                .contains(
                        "bf.assistance_decision.decision_maker",
                        "bf.assistance_decision.delegation_point",
                        "bf.assistance_decision.reasons",
                        "bf.assistance_decision.terms",
                        "bf.childs_best_interests.assessment",
                        "bf.childs_best_interests.childs_view",
                        "bf.person.first_name",
                        "bf.person.identity",
                        "bf.person.language",
                        "bf.person.last_name",
                        "bf.person.phone",
                        "bf.violence_motivation.motivation");
        assertThat(speaking.stream().filter(column -> !OF_A_HOME.contains(column)))
                .as("what the stories of a home have written has its places too")
                .hasSize(12);
        var silent = scan.in(scan.silent(), 0);
        assertThat(silent.columns()).isEmpty();
        assertThat(silent.rows()).isGreaterThan(500);
        assertThat(scan.silent())
                .extracting(CanaryScan.Table::name)
                .contains("outbox", "case_log", "read_log", "read_log_seal", "identity_index", "act_ge_bytearray")
                .hasSizeGreaterThan(55);

        var letters = lettersAbout(admitted);
        assertThat(Files.readString(CanaryWatch.LOG))
                .satisfies(log -> assertThat(WORD.isIn(log)).isFalse());
        FoundationReport.part(Chapter.CANARY, CanaryTest.class)
                .figure("Uppgifter spelade med kanarieord i varje fält", new TreeSet<>(passedTasks(admitted)).size())
                .figure("Kolumner där orden ska stå, och står", speaking.size(), "minst 12", speaking.size() >= 12)
                .figure("Rader i motorn och de tysta tabellerna", silent.rows())
                .figure(
                        "Träffar där",
                        silent.columns().size(),
                        "0",
                        silent.columns().isEmpty())
                .figure("Brev lästa, med alla rader i huvudet", letters)
                .save();
    }

    private String everyTask() {
        var nominee = AdmissionRoad.nominee();
        as(ST).starts("admission", nominee);
        var caseNumber = as(HV).starts("admission", nominee);
        for (var step : AdmissionRoad.steps()) {
            runDueJobsUntil(step.day());
            as(step.user()).opens(step.task(), caseNumber);
            as(step.user()).does(step.task(), caseNumber, step.answers());
        }
        assertThat(status(caseNumber)).isEqualTo("ANTAGEN");
        return caseNumber;
    }

    private java.util.List<String> passedTasks(String caseNumber) {
        return passed(caseNumber).stream()
                .filter(AdmissionRoad.steps().stream()
                        .map(AdmissionRoad.Step::task)
                        .toList()::contains)
                .toList();
    }

    private void refusedAsARisk() {
        var caseNumber = as(ST).starts("admission", with(nominee("Rut"), "applied", "JA"));
        as(ST).does("Task_ObtainConsent", caseNumber, consentTo("SSM"));
        as(ST).does(
                        "Task_AnswerRequirements",
                        caseNumber,
                        with(
                                requirementsMet(),
                                "violent",
                                "JA",
                                "riskToOthers",
                                "JA",
                                "violenceMotivation",
                                CANARY + " har hotat personal"));
        as(ST).does("Task_Decide", caseNumber, refused());
        as(ST).does("Task_RecordDelivery", caseNumber, delivered("2026-08-26"));
    }

    /** What goes wrong must not leak either: neither in what is logged nor in what is stored about the failure. */
    private void mistakes() {
        var wrong = new HashMap<>(nominee("Fel"));
        wrong.put("identity1", CANARY + "#1");
        wrong.put(CANARY, CANARY);
        assertThatThrownBy(() -> as(HV).starts("admission", wrong)).isInstanceOf(FormRefused.class);
        owner.execute("alter table bf.person add constraint canary check (first_name <> 'Fel KANARIE')");
        try {
            assertThatThrownBy(() -> as(HV).starts("admission", nominee("Fel")))
                    .rootCause()
                    .hasMessageContaining("violates check constraint")
                    .hasMessageNotContaining(CANARY);
        } finally {
            owner.execute("alter table bf.person drop constraint canary");
        }
    }

    /** As they stand in the demo's inbox, and as they arrive at a mail server. */
    private int lettersAbout(String caseNumber) {
        inbox.clear();
        delivery.deliverDue();
        assertThat(inbox.letters())
                .anySatisfy(letter -> assertThat(letter.mail().subject()).contains(caseNumber));
        assertThat(WORD.isIn(inbox.letters().toString())).isFalse();
        var arrived = SentLetters.raw(
                inbox.letters().stream().map(DemoInbox.Letter::mail).limit(60).toList());
        assertThat(arrived)
                .isNotEmpty()
                .allSatisfy(raw -> assertThat(WORD.isIn(raw.getBytes(java.nio.charset.StandardCharsets.UTF_8)))
                        .isFalse());
        return arrived.size();
    }
}
