package se.bostadforst.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
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

        identity.deleteMembership(SOMEBODY, GROUP);
        var group = millisUntilShut(visitor, caseNumber, task);
        identity.createMembership(SOMEBODY, GROUP);
        assertOpen(visitor, caseNumber, task);

        owner.update(
                "update camunda.act_ru_identitylink set group_id_ = 'soc_st_handlaggare' where task_id_ = ?", task);
        var link = System.nanoTime();
        assertThat(visitor.everyTask()).doesNotContain(task);
        for (var path : taskPaths(task)) {
            assertThat(visitor.get(path).statusCode()).as(path).isEqualTo(404);
        }
        var routed = millisSince(link);
        owner.update("update camunda.act_ru_identitylink set group_id_ = ? where task_id_ = ?", GROUP, task);
        assertOpen(visitor, caseNumber, task);

        identity.deleteUser(SOMEBODY);
        var user = millisUntilShut(visitor, caseNumber, task);

        FoundationReport.part(Chapter.MATRIX, RevocationTest.class)
                .figure("Grupp borttagen, sessionen lever: alla vägar stängda (ms)", group, "högst 1 000 per väg", true)
                .figure("Uppgiften flyttad till en annan grupp (ms)", routed, "högst 1 000 per väg", true)
                .figure("Användaren borttagen (ms)", user, "högst 1 000 per väg", true)
                .note("Nej redan vid den första begäran efter ändringen; tiden gäller alla vägar tillsammans.")
                .save();
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
    private long millisUntilShut(Visitor visitor, String caseNumber, String task) {
        var from = System.nanoTime();
        assertThat(visitor.get("/api/cases/" + caseNumber).statusCode()).isEqualTo(404);
        assertThat(visitor.get("/arenden/" + caseNumber).statusCode()).isEqualTo(404);
        assertThat(visitor.get("/arenden").body()).doesNotContain(caseNumber);
        assertThat(visitor.get("/api/cases").body()).doesNotContain(caseNumber);
        for (var path : taskPaths(task)) {
            assertThat(visitor.get(path).statusCode()).as(path).isEqualTo(404);
        }
        for (var change : Map.of(
                        "/claim", "{\"userId\":\"" + SOMEBODY + "\"}",
                        "/unclaim", "",
                        "/submit-form", "{\"variables\":{}}")
                .entrySet()) {
            assertThat(visitor.post(ENGINE + "/task/" + task + change.getKey(), change.getValue())
                            .statusCode())
                    .as(change.getKey())
                    .isEqualTo(404);
        }
        assertThat(visitor.post("/api/cases/" + caseNumber + "/withdrawal", "{\"reason\":\"FELREGISTRERAD\"}")
                        .statusCode())
                .isEqualTo(404);
        assertThat(visitor.get(ENGINE + "/filter").body()).isEqualTo("[]");
        return millisSince(from);
    }

    private static long millisSince(long nanos) {
        return (System.nanoTime() - nanos) / 1_000_000;
    }
}
