package se.bostadforst.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import se.bostadforst.Visitor;
import se.bostadforst.admission.AdmissionTest;
import se.bostadforst.report.FoundationReport;
import se.bostadforst.report.FoundationReport.Chapter;

/** What was taken away is gone at the very next request, in Tasklist, on the pages and in the API, while the session lives on. */
class RevocationTest extends AdmissionTest {

    private static final String SOMEBODY = "matrix-vikarie";
    private static final String GROUP = "soc_hv_handlaggare";
    private static final String OTHER_GROUP = "sb_bovard";
    private static final long AT_ONCE = 1_000;
    private static final String AT_MOST = "högst 1 000";
    private static final String ENGINE = Visitor.ENGINE;

    @LocalServerPort
    private int port;

    @AfterEach
    void the_stand_in_leaves() {
        identity.deleteUser(SOMEBODY);
    }

    @Test
    void a_group_taken_away_a_task_routed_elsewhere_and_a_deleted_user_are_refused_at_the_next_request() {
        at("2026-05-18T10:00");
        users.ensure(SOMEBODY, "Vik", "Arie", null, "demo", List.of(GROUP));
        var caseNumber = nominated(HV, "Ada");
        var task = as(HV).task("Task_ObtainConsent", caseNumber).getId();
        var visitor = Visitor.signedIn(port, SOMEBODY);
        assertOpen(visitor, caseNumber, task);

        identity.createMembership(SOMEBODY, OTHER_GROUP);
        identity.deleteMembership(SOMEBODY, GROUP);
        var group = millisUntilShut(visitor, caseNumber, task, 404);
        identity.deleteMembership(SOMEBODY, OTHER_GROUP);
        var groups = millisUntilShut(visitor, caseNumber, task, 401);
        identity.createMembership(SOMEBODY, GROUP);
        assertOpen(visitor, caseNumber, task);

        owner.update(
                "update camunda.act_ru_identitylink set group_id_ = 'soc_st_handlaggare' where task_id_ = ?", task);
        var routed = taskPaths(task).stream()
                .mapToLong(path -> refused(path, 404, () -> visitor.get(path)))
                .max()
                .orElseThrow();
        assertThat(visitor.everyTask()).doesNotContain(task);
        owner.update("update camunda.act_ru_identitylink set group_id_ = ? where task_id_ = ?", GROUP, task);
        assertOpen(visitor, caseNumber, task);

        identity.deleteUser(SOMEBODY);
        var user = millisUntilShut(visitor, caseNumber, task, 401);

        FoundationReport.part(Chapter.MATRIX, RevocationTest.class)
                .figure(
                        "Flyttad till en annan grupp, sessionen lever: längsta nej (ms)",
                        group,
                        AT_MOST,
                        group <= AT_ONCE)
                .figure("Sista gruppen borttagen (ms)", groups, AT_MOST, groups <= AT_ONCE)
                .figure("Uppgiften flyttad till en annan grupp (ms)", routed, AT_MOST, routed <= AT_ONCE)
                .figure("Användaren borttagen (ms)", user, AT_MOST, user <= AT_ONCE)
                .note("Nej redan vid den första begäran efter ändringen, på varje väg; ingenting väntas in.")
                .save();
        assertThat(List.of(group, groups, routed, user)).allMatch(took -> took <= AT_ONCE);
    }

    private static List<String> taskPaths(String task) {
        return List.of(
                ENGINE + "/task/" + task,
                ENGINE + "/task/" + task + "/form",
                ENGINE + "/task/" + task + "/deployed-form",
                ENGINE + "/task/" + task + "/form-variables",
                ENGINE + "/task/" + task + "/identity-links",
                "/api/tasks/" + task + "/case");
    }

    private void assertOpen(Visitor visitor, String caseNumber, String task) {
        assertThat(visitor.everyTask()).contains(task);
        for (var path : taskPaths(task)) {
            assertThat(visitor.get(path).statusCode()).as(path).isEqualTo(200);
        }
        assertThat(visitor.get("/api/cases").body()).contains(caseNumber);
        assertThat(visitor.get("/arenden/" + caseNumber).statusCode()).isEqualTo(200);
    }

    /** Not one request more gets through; nothing is waited for. */
    private long millisUntilShut(Visitor visitor, String caseNumber, String task, int status) {
        var slowest = 0L;
        var paths = new ArrayList<>(taskPaths(task));
        paths.addAll(List.of("/api/cases/" + caseNumber, "/arenden/" + caseNumber));
        for (var path : paths) {
            slowest = Math.max(slowest, refused(path, status, () -> visitor.get(path)));
        }
        for (var change : Map.of(
                        "/claim", "{\"userId\":\"" + SOMEBODY + "\"}",
                        "/unclaim", "",
                        "/submit-form", "{\"variables\":{}}")
                .entrySet()) {
            var path = ENGINE + "/task/" + task + change.getKey();
            slowest = Math.max(slowest, refused(path, status, () -> visitor.post(path, change.getValue())));
        }
        var withdrawal = "/api/cases/" + caseNumber + "/withdrawal";
        slowest = Math.max(
                slowest,
                refused(withdrawal, status, () -> visitor.post(withdrawal, "{\"reason\":\"FELREGISTRERAD\"}")));
        assertThat(visitor.get("/arenden").body()).doesNotContain(caseNumber);
        assertThat(visitor.get("/api/cases").body()).doesNotContain(caseNumber);
        return slowest;
    }

    private static long refused(String path, int status, Supplier<HttpResponse<String>> request) {
        var from = System.nanoTime();
        assertThat(request.get().statusCode()).as(path).isEqualTo(status);
        return (System.nanoTime() - from) / 1_000_000;
    }
}
