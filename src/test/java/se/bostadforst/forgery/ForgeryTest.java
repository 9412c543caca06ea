package se.bostadforst.forgery;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import se.bostadforst.Visitor;
import se.bostadforst.admission.AdmissionRoad;
import se.bostadforst.admission.AdmissionTest;
import se.bostadforst.forms.FormRefused;
import se.bostadforst.report.FoundationReport;
import se.bostadforst.report.FoundationReport.Chapter;
import se.bostadforst.web.door.JaxRsRoutes;

/**
 * No authority in variables ({@code architecture.md} A3, {@code security.md} 5.48-64): every task is attacked by every way a client has
 * before it is answered honestly, and the case becomes what an honest case becomes.
 */
class ForgeryTest extends AdmissionTest {

    private static final String FORM = "formuläret över HTTP";
    private static final String START = "startformuläret över HTTP";
    private static final String OTHERS = "formuläret över HTTP, av en annan";
    private static final String SHUT = "stängda vägar över HTTP";
    private static final String SERVICES = "motorns tjänster i Java";

    /** Ways of a task that are open, and questions that move nothing. */
    private static final String OPEN = ".*/(?:claim|unclaim|assignee|submit-form)"
            + "|.*/(?:task|process-instance|variable-instance|job|history/task|external-task|history/batch)(?:/count)?";

    private final Attempts attempts = new Attempts();
    private final Map<String, Visitor> visitors = new HashMap<>();
    private final Set<String> attacked = new HashSet<>();

    @LocalServerPort
    private int port;

    @Test
    void a_case_attacked_at_every_task_becomes_what_an_honest_case_becomes() {
        everyTaskHasARoad();
        var honest = honest();

        at(AdmissionRoad.FIRST_DAY);
        var nominee = AdmissionRoad.nominee();
        as(ST).starts("admission", nominee);
        var forged = startedAfterForgeries(nominee);
        for (var step : AdmissionRoad.steps()) {
            runDueJobsUntil(step.day());
            var task = as(step.user()).task(step.task(), forged);
            var who = visitor(step.user(), step.day());
            var claim = who.post(path(task) + "/claim", "{\"userId\":\"" + step.user() + "\"}");
            assertThat(claim.statusCode()).isEqualTo(204);
            attack(step, task, who);
            var answer = who.post(path(task) + "/submit-form", Forgeries.body(step.answers()));
            assertThat(answer.statusCode())
                    .as(step.task() + " " + answer.body())
                    .isEqualTo(204);
        }

        attempts.assertAllRefused();
        assertThat(status(forged)).isEqualTo("ANTAGEN");
        var after = CaseTrace.of(forged, owner, history);
        var before = CaseTrace.of(honest, owner, history);
        assertThat(after.rows()).hasSizeGreaterThan(30).isEqualTo(before.rows());
        assertThat(after.path()).isEqualTo(before.path());
        assertThat(after.variables()).isEqualTo(before.variables());
        report(before);
    }

    private void everyTaskHasARoad() {
        var onTheRoad =
                AdmissionRoad.steps().stream().map(AdmissionRoad.Step::task).toList();
        var missing = models.createProcessDefinitionQuery().latestVersion().list().stream()
                .filter(definition -> definition.getResourceName().matches("(?:admission|assistance)/.*|[^/]+"))
                .flatMap(definition -> Bpmn.readModelFromStream(models.getProcessModel(definition.getId()))
                        .getModelElementsByType(UserTask.class)
                        .stream())
                .map(UserTask::getId)
                .filter(task -> !onTheRoad.contains(task))
                .map(task -> task + " has no road in ForgeryTest")
                .toList();
        assertThat(missing).isEmpty();
        assertThat(new TreeSet<>(onTheRoad)).hasSize(13);
    }

    private String honest() {
        at(AdmissionRoad.FIRST_DAY);
        var nominee = AdmissionRoad.nominee();
        as(ST).starts("admission", nominee);
        var caseNumber = as(HV).starts("admission", nominee);
        for (var step : AdmissionRoad.steps()) {
            runDueJobsUntil(step.day());
            as(step.user()).does(step.task(), caseNumber, step.answers());
        }
        return caseNumber;
    }

    private String startedAfterForgeries(Map<String, Object> nominee) {
        var who = visitor(HV, AdmissionRoad.FIRST_DAY);
        var definition = definition("admission");
        var start = Visitor.ENGINE + "/process-definition/" + definition + "/submit-form";
        var cases = value("select count(*)::text from bf.case_file");
        for (var forgery : Forgeries.of(nominee)) {
            attempts.refused(START, forgery.what(), who.post(start, forgery.body()));
        }
        for (var other : List.of(SSM, SB, LEADER)) {
            attempts.refused(
                    START, other, visitor(other, AdmissionRoad.FIRST_DAY).post(start, Forgeries.body(nominee)));
        }
        for (var key : List.of("approval-round", "placement-offer", "assistance-decision", "unexecuted-decision")) {
            attempts.refused(
                    START,
                    key,
                    who.post(
                            Visitor.ENGINE + "/process-definition/" + definition(key) + "/submit-form",
                            Forgeries.body(nominee)));
        }
        for (var name : Forgeries.NAMES) {
            refusedAsForm(name, () -> as(HV).starts("admission", with(nominee, name, true)));
        }
        assertThat(value("select count(*)::text from bf.case_file")).isEqualTo(cases);

        var answer = who.post(start, Forgeries.body(nominee));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return Visitor.json(answer).path("businessKey").asText();
    }

    /** Everything at the first task of a kind, and what the process would notice at the others. */
    private void attack(AdmissionRoad.Step step, Task task, Visitor who) {
        var form = path(task) + "/submit-form";
        if (!attacked.add(step.task())) {
            attempts.refused(FORM, "again", who.post(form, Forgeries.body(with(step.answers(), "approved", true))));
            return;
        }
        for (var forgery : Forgeries.of(step.answers())) {
            attempts.refused(FORM, step.task() + ": " + forgery.what(), who.post(form, forgery.body()));
        }
        for (var other : AdmissionRoad.steps()) {
            if (!other.task().equals(step.task())) {
                attempts.refused(
                        FORM,
                        step.task() + " with the answers of " + other.task(),
                        who.post(form, Forgeries.body(other.answers())));
            }
        }
        for (var other : List.of(HV, ST, SSM, SB, LEADER)) {
            if (!other.equals(step.user())) {
                attempts.refused(
                        OTHERS,
                        step.task() + " as " + other,
                        visitor(other, step.day()).post(form, Forgeries.body(step.answers())));
            }
        }
        shutRoutes(step, task, who);
        services(step, task);
        assertThat(as(step.user())
                        .call(() -> tasks.createTaskQuery().taskId(task.getId()).singleResult()))
                .as("still open after every forgery")
                .extracting(Task::getAssignee)
                .isEqualTo(step.user());
    }

    /** Every route of the engine's REST that is not a question, as its own classes declare it. */
    private void shutRoutes(AdmissionRoad.Step step, Task task, Visitor who) {
        var body = Forgeries.json(Map.of(
                "variables", Map.of("approved", Map.of("value", true)),
                "messageName", "admission.withdrawn",
                "name", "admission.withdrawn",
                "userId", step.user(),
                "errorCode", "x",
                "escalationCode", "x",
                "value", true));
        for (var route : JaxRsRoutes.all()) {
            var cut = route.indexOf(' ');
            var method = route.substring(0, cut);
            if (route.contains(Visitor.ENGINE + "/") && !method.matches("GET|HEAD|OPTIONS") && !route.matches(OPEN)) {
                var path = route.substring(cut + 1)
                        .replace("/task/x1", "/task/" + task.getId())
                        .replace("/process-instance/x1", "/process-instance/" + task.getProcessInstanceId())
                        .replace("/execution/x1", "/execution/" + task.getExecutionId());
                if (attacked.size() > 1
                        ? !path.equals(route.substring(cut + 1)) || path.matches(".*/(?:message|signal|condition)")
                        : path.matches(
                                ".*/(?:task|process-instance|execution|message|signal|condition|modification|migration|"
                                        + "variable-instance|process-definition|job|external-task|event-subscription|incident|case-[a-z]+|"
                                        + "history|decision-definition)(?:/.*)?")) {
                    attempts.refused(SHUT, step.task() + ": " + method + " " + path, sent(who, method, path, body));
                }
            }
        }
    }

    private static java.net.http.HttpResponse<String> sent(Visitor who, String method, String path, String body) {
        return who.send(method, path, body, Map.of("Content-Type", "application/json", "X-XSRF-TOKEN", who.token()));
    }

    private void services(AdmissionRoad.Step step, Task task) {
        var who = as(step.user());
        var id = task.getId();
        var caseNumber = caseOf(task);
        var all = new HashMap<>(step.answers());
        for (var name : Forgeries.NAMES) {
            refusedAsForm(name, () -> who.run(() -> forms.submitTaskForm(id, with(step.answers(), name, true))));
            all.put(name, Variables.objectValue(new ArrayList<>(List.of(name))).create());
        }
        refusedAsForm("submit", () -> who.run(() -> forms.submitTaskForm(id, all)));
        refusedAsForm(
                "submit, variables", () -> who.run(() -> forms.submitTaskFormWithVariablesInReturn(id, all, true)));
        refusedAsForm("complete", () -> who.run(() -> tasks.complete(id, all)));
        refusedAsForm("complete, variables", () -> who.run(() -> tasks.completeWithVariablesInReturn(id, all, true)));
        Map.<String, Runnable>ofEntries(
                        entry("resolve", () -> tasks.resolveTask(id, all)),
                        entry("variables", () -> tasks.setVariables(id, all)),
                        entry("variables local", () -> tasks.setVariablesLocal(id, all)),
                        entry("variable", () -> tasks.setVariable(id, "approved", true)),
                        entry("variable local", () -> tasks.setVariableLocal(id, "approved", true)),
                        entry("error", () -> tasks.handleBpmnError(id, "x", "y", all)),
                        entry("escalation", () -> tasks.handleEscalation(id, "x", all)),
                        entry("delegate", () -> tasks.delegateTask(id, step.user())),
                        entry("candidate", () -> tasks.addCandidateUser(id, "sb_bovard1")),
                        entry("candidate group", () -> tasks.addCandidateGroup(id, "sb_bovard")),
                        entry("execution", () -> runtime.setVariable(task.getExecutionId(), "party", "sb_forvaltare")),
                        entry("loop", () -> runtime.setVariableLocal(task.getExecutionId(), "loopCounter", 7)),
                        entry("signal", () -> runtime.signal(task.getExecutionId(), all)),
                        entry(
                                "message",
                                () -> runtime.createMessageCorrelation("admission.withdrawn")
                                        .processInstanceBusinessKey(caseNumber)
                                        .correlateAll()),
                        entry(
                                "modification",
                                () -> runtime.createProcessInstanceModification(task.getProcessInstanceId())
                                        .cancelAllForActivity(task.getTaskDefinitionKey())
                                        .execute()))
                .forEach((way, click) -> attempts.refused(
                        SERVICES, step.task() + ": " + way, AuthorizationException.class, () -> who.run(click)));
    }

    private String caseOf(Task task) {
        return history.createHistoricProcessInstanceQuery()
                .processInstanceId(task.getProcessInstanceId())
                .singleResult()
                .getBusinessKey();
    }

    private void refusedAsForm(String what, Runnable click) {
        attempts.refused(SERVICES, what, FormRefused.class, click);
    }

    private void report(CaseTrace trace) {
        var part = FoundationReport.part(Chapter.CANARY, ForgeryTest.class)
                .figure("Uppgifter angripna, av alla i bpmn/", attacked.size() + " av " + attacked.size(), "alla", true)
                .figure("Förfalskningar försökta", attempts.total())
                .figure("Mottagna", 0, "0", true)
                .figure("Svar 5xx", 0, "0", true)
                .figure("Rader jämförda med det ärliga ärendet", trace.rows().size(), "lika", true)
                .figure("Steg i vägen jämförda", trace.path().size(), "lika", true);
        part.table(
                        "Vägar",
                        List.of("Väg", "Försök"),
                        attempts.tried().entrySet().stream()
                                .map(way -> List.of(way.getKey(), way.getValue().toString()))
                                .toList())
                .note("Jämförda tabeller: " + String.join(", ", CaseTrace.tables(owner))
                        + ". Läsloggen jämförs inte: ett nekat svar har öppnat sitt formulär, och det loggas.")
                .save();
    }

    private Visitor visitor(String user, String day) {
        return visitors.computeIfAbsent(user + day, key -> Visitor.signedIn(port, user));
    }

    private static String path(Task task) {
        return Visitor.ENGINE + "/task/" + task.getId();
    }

    private String definition(String key) {
        return models.createProcessDefinitionQuery()
                .processDefinitionKey(key)
                .latestVersion()
                .singleResult()
                .getId();
    }
}
