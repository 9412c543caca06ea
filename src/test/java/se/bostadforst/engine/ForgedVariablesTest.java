package se.bostadforst.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.camunda.bpm.engine.variable.Variables;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.bostadforst.admission.AdmissionTest;
import se.bostadforst.forms.FormRefused;

/** No authority in variables ({@code architecture.md} A3, {@code security.md} 5.48-50): whatever a client adds, nothing but the form counts. */
class ForgedVariablesTest extends AdmissionTest {

    private static final List<String> TABLES = List.of(
            "case_file",
            "case_party",
            "homelessness_situation",
            "consent",
            "case_log",
            "nomination",
            "admission_assessment",
            "assessment_outcome",
            "approval",
            "capacity_place",
            "offer",
            "assistance_decision",
            "childs_best_interests");
    private static final List<String> DIFFERENT_EVERY_TIME =
            List.of("case_number", "person_id", "consent_id", "decision_id", "entry_id", "waiting_since");

    /** One step of the straight road: who answers which task with what. */
    private record Step(String user, String task, Map<String, Object> answers) {}

    private final List<Step> road = List.of(
            new Step(HV, "Task_ObtainConsent", consentTo("SSM", "SB", "PROJECT")),
            new Step(HV, "Task_AnswerRequirements", requirementsMet()),
            new Step(SSM, "Task_Approve", yes()),
            new Step(SB, "Task_Approve", yes()),
            new Step(LEADER, "Task_Approve", yes()),
            new Step(
                    HV,
                    "Task_AssessChild",
                    Map.of("assessment", "Barnet får en trygg bostad.", "childsView", "Vill flytta.")),
            new Step(HV, "Task_Decide", granted()),
            new Step(HV, "Task_GiveOffer", offerGiven()),
            new Step(HV, "Task_RecordAnswer", offerAnswered("ACCEPTED", "2026-05-18")),
            new Step(HV, "Task_RecordDelivery", delivered("2026-05-18")));

    @BeforeEach
    void an_ordinary_monday() {
        at("2026-05-18T10:00");
    }

    @Test
    void forged_answers_are_refused_at_every_task_and_leave_the_honest_rows_and_the_honest_path() {
        var honest = as(HV).starts("admission", with(nominee("Ärlig"), "children", "JA"));
        road.forEach(step -> as(step.user()).does(step.task(), honest, step.answers()));

        assertRefusedWithForgeries(() ->
                as(HV).starts("admission", with(with(nominee("Falsk"), "children", "JA"), forged())));
        var forged = as(HV).starts("admission", with(nominee("Falsk"), "children", "JA"));
        for (var step : road) {
            assertEveryForgeryRefused(step, forged);
            as(step.user()).does(step.task(), forged, step.answers());
        }

        assertThat(status(forged)).isEqualTo("ANTAGEN");
        assertThat(rows(forged)).isEqualTo(rows(honest));
        assertThat(passed(forged)).isEqualTo(passed(honest));
        assertThat(variablesOf(forged))
                .isEqualTo(variablesOf(honest))
                .isSubsetOf("party", "nrOfInstances", "nrOfCompletedInstances", "nrOfActiveInstances", "loopCounter");
    }

    @Test
    void what_the_form_shows_cannot_be_rewritten() {
        var caseNumber = approved(HV, "Ada");
        for (var key : List.of("caseNumber", "persons", "today", "lawReference", "decisionMakerNow")) {
            assertThatThrownBy(() -> as(HV).does("Task_Decide", caseNumber, with(granted(), key, "något annat")))
                    .isInstanceOfSatisfying(
                            FormRefused.class,
                            refused -> assertThat(refused.errors())
                                    .singleElement()
                                    .satisfies(error -> assertThat(error.key()).isEqualTo(key))
                                    .satisfies(error ->
                                            assertThat(error.message()).isEqualTo("Fältet kan inte ändras här.")));
        }
        as(HV).does("Task_Decide", caseNumber, with(granted(), "caseNumber", caseNumber, "today", "2026-05-18"));
    }

    @Test
    void a_task_is_answered_by_whoever_has_taken_it_and_taken_for_oneself_alone() {
        var caseNumber = nominated(HV, "Ada");
        var task = as(HV).task("Task_ObtainConsent", caseNumber).getId();

        assertThatThrownBy(() -> as(HV).run(() -> forms.submitTaskForm(task, consentTo())))
                .isInstanceOf(TaskRefused.class);
        for (var other : List.of("sb_forvaltare1", "soc_hv_handlaggare2", "nobody")) {
            assertThatThrownBy(() -> as(HV).run(() -> tasks.claim(task, other))).isInstanceOf(TaskRefused.class);
        }
        as(HV).run(() -> tasks.claim(task, HV));
        as(HV).run(() -> tasks.setAssignee(task, "soc_hv_handlaggare2"));
        for (var other : List.of(SB, ST, "soc_hv_chef1")) {
            assertThatThrownBy(() -> as(HV).run(() -> tasks.setAssignee(task, other)))
                    .isInstanceOf(TaskRefused.class);
        }
        assertThatThrownBy(() -> as(HV).run(() -> forms.submitTaskForm(task, consentTo())))
                .isInstanceOf(TaskRefused.class);
        as("soc_hv_handlaggare2").does("Task_ObtainConsent", caseNumber, consentTo());
    }

    @Test
    void a_task_of_another_organisation_does_not_exist() {
        var caseNumber = nominated(HV, "Ada");
        var task = as(HV).task("Task_ObtainConsent", caseNumber).getId();

        for (var other : List.of(ST, SSM, SB, LEADER, "soc_hv_chef1", "drift1", "processdesigner1")) {
            assertThatThrownBy(() -> as(other).run(() -> tasks.claim(task, other)))
                    .isInstanceOf(TaskRefused.class);
            assertThatThrownBy(() -> as(other).run(() -> forms.submitTaskForm(task, consentTo())))
                    .isInstanceOf(TaskRefused.class);
            assertThatThrownBy(() -> as(other).run(() -> forms.getTaskFormVariables(task)))
                    .isInstanceOf(TaskRefused.class);
        }
    }

    private void assertEveryForgeryRefused(Step step, String caseNumber) {
        var who = as(step.user());
        var task = who.task(step.task(), caseNumber).getId();
        who.run(() -> tasks.claim(task, step.user()));
        var answers = with(step.answers(), forged());
        for (var name : names()) {
            assertRefusedWithForgeries(() ->
                    who.run(() -> forms.submitTaskForm(task, with(step.answers(), name, true))));
        }
        assertRefusedWithForgeries(() -> who.run(() -> forms.submitTaskForm(task, answers)));
        assertRefusedWithForgeries(() -> who.run(() -> forms.submitTaskFormWithVariablesInReturn(task, answers, true)));
        assertRefusedWithForgeries(() -> who.run(() -> tasks.complete(task, answers)));
        assertRefusedWithForgeries(() -> who.run(() -> tasks.completeWithVariablesInReturn(task, answers, true)));
        for (ThrowingCallable way : List.<ThrowingCallable>of(
                () -> tasks.resolveTask(task, answers),
                () -> tasks.setVariables(task, answers),
                () -> tasks.setVariablesLocal(task, answers),
                () -> tasks.setVariable(task, "approved", true),
                () -> tasks.setVariableLocal(task, "approved", true),
                () -> tasks.handleBpmnError(task, "x", "y", answers),
                () -> tasks.handleEscalation(task, "x", answers),
                () -> tasks.delegateTask(task, step.user()),
                () -> tasks.addCandidateUser(task, "sb_bovard1"),
                () -> tasks.addCandidateGroup(task, "sb_bovard"))) {
            assertThatThrownBy(() -> who.run(() -> run(way))).isInstanceOf(TaskRefused.class);
        }
    }

    private static void run(ThrowingCallable way) {
        try {
            way.call();
        } catch (RuntimeException e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }

    private static void assertRefusedWithForgeries(ThrowingCallable click) {
        assertThatThrownBy(click)
                .isInstanceOf(FormRefused.class)
                .hasMessageContaining("Formuläret har inget sådant fält.");
    }

    private static List<String> names() {
        return List.of("approved", "eligible", "beslut", "arendeId", "initiator", "party", "granted", "placed");
    }

    private static Object[] forged() {
        var variables = new ArrayList<Object>();
        for (var name : names()) {
            variables.add(name);
            variables.add(true);
        }
        for (int n = variables.size() / 2; n < 30; n++) {
            variables.add("forged" + n);
            variables.add(
                    n % 2 == 0
                            ? Variables.objectValue(new HashMap<>(Map.of("a", n)))
                                    .create()
                            : Variables.stringValue("${1+1}"));
        }
        return variables.toArray();
    }

    private String rows(String caseNumber) {
        var text = new StringBuilder();
        for (var table : TABLES) {
            owner.queryForList("select * from bf." + table + " where case_number = ?", caseNumber).stream()
                    .peek(row -> row.keySet().removeAll(DIFFERENT_EVERY_TIME))
                    .map(Object::toString)
                    .sorted()
                    .forEach(row -> text.append(table).append(row).append('\n'));
        }
        return text.toString();
    }

    private List<String> variablesOf(String caseNumber) {
        return history.createHistoricProcessInstanceQuery().processInstanceBusinessKey(caseNumber).list().stream()
                .flatMap(instance ->
                        history
                                .createHistoricVariableInstanceQuery()
                                .processInstanceId(instance.getId())
                                .list()
                                .stream())
                .map(variable -> variable.getName())
                .distinct()
                .sorted()
                .toList();
    }
}
