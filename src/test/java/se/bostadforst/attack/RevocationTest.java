package se.bostadforst.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import se.bostadforst.Visitor;
import se.bostadforst.admission.AdmissionTest;
import se.bostadforst.report.FoundationReport;
import se.bostadforst.report.FoundationReport.Chapter;

/** What was taken back is gone at the next request (ASVS 8.3.2); on plain Camunda it is not. */
class RevocationTest extends AdmissionTest {

    private static final Duration AT_ONCE = Duration.ofSeconds(1);

    private final List<List<String>> rows = new ArrayList<>();

    @LocalServerPort
    private int port;

    @Test
    void a_candidate_a_member_and_a_user_who_are_gone_see_nothing_at_the_next_request() {
        at("2026-05-18T10:00");
        var plain = new PlainSide(owner.getDataSource());
        var stranger = new Visitor(plain.port());

        plain.freshVictim();
        var landlord = Visitor.signedIn(plain.port(), SB);
        stranger.post(
                "/engine-rest/task/" + plain.victim().landlordTask() + "/identity-links/delete",
                "{\"groupId\":\"sb_forvaltare\",\"type\":\"candidate\"}");
        assertThat(landlord.get(Visitor.ENGINE + "/task/" + plain.victim().landlordTask() + "/variables")
                        .body())
                .as("a candidate who was removed still reads everything on plain Camunda")
                .contains(plain.victim().canary());

        plain.freshVictim();
        stranger.send("DELETE", "/engine-rest/group/sb_forvaltare/members/sb_forvaltare1", null, Map.of());
        try {
            assertThat(landlord.get(Visitor.ENGINE + "/task/" + plain.victim().landlordTask() + "/variables")
                            .body())
                    .as("a member who was removed still reads the group's tasks on plain Camunda")
                    .contains(plain.victim().canary());
        } finally {
            stranger.send("PUT", "/engine-rest/group/sb_forvaltare/members/sb_forvaltare1", "{}", json());
        }

        plain.close();
        candidateRemoved();
        memberRemoved();
        userDeleted();
        FoundationReport.part(Chapter.ATTACKS, RevocationTest.class)
                .figure("Åtkomst som dragits in och ändå fungerade vid nästa begäran", 0, "0", true)
                .table(
                        "Indragen åtkomst",
                        List.of("Vad som drogs in", "Vanlig Camunda", "Hos oss", "Tid till spärr"),
                        rows)
                .note(
                        "Vanlig Camunda behåller kandidatens behörighetsrad tills uppgiften är slut och sessionens grupper i upp till fem minuter.")
                .save();
    }

    private void candidateRemoved() {
        var task = as(SB).task("Task_Approve", upForApproval(HV, "Ada")).getId();
        var landlord = Visitor.signedIn(port, SB);
        assertThat(landlord.get(Visitor.ENGINE + "/task/" + task + "/form-variables")
                        .statusCode())
                .isEqualTo(200);

        owner.update("delete from camunda.act_ru_identitylink where task_id_ = ?", task);

        gone(
                "Kandidatgruppen på uppgiften",
                "läser vidare",
                landlord,
                List.of("/task/" + task, "/task/" + task + "/form-variables"),
                404);
        assertThat(landlord.everyTask()).doesNotContain(task);
    }

    private void memberRemoved() {
        var caseNumber = nominated(HV, "Ada");
        var task = as(HV).task("Task_ObtainConsent", caseNumber).getId();
        users.ensure(
                "slutar1",
                "Slutar",
                "Idag",
                "slutar1@example.invalid",
                "demo",
                List.of("soc_hv_handlaggare", "sb_bovard"));
        identity.deleteMembership("slutar1", "sb_bovard");
        try {
            var leaver = Visitor.signedIn(port, "slutar1");
            assertThat(leaver.get(Visitor.ENGINE + "/task/" + task).statusCode())
                    .isEqualTo(200);
            assertThat(leaver.get("/api/cases").body()).contains(caseNumber);

            identity.createMembership("slutar1", "sb_bovard");
            identity.deleteMembership("slutar1", "soc_hv_handlaggare");

            gone(
                    "Medlem i gruppen",
                    "läser vidare",
                    leaver,
                    List.of("/task/" + task, "/task/" + task + "/form-variables"),
                    404);
            assertThat(leaver.get("/api/cases").body()).doesNotContain(caseNumber);
            assertThat(leaver.everyTask()).doesNotContain(caseNumber);
        } finally {
            identity.deleteUser("slutar1");
        }
    }

    private void userDeleted() {
        users.ensure("borta1", "Borta", "Nu", "borta1@example.invalid", "demo", List.of("sb_bovard"));
        var leaver = Visitor.signedIn(port, "borta1");
        assertThat(leaver.get("/api/cases").statusCode()).isEqualTo(200);

        identity.deleteUser("borta1");

        gone("Användaren själv", "ej prövat", leaver, List.of("/filter", "/process-definition"), 401);
        assertThat(leaver.get("/api/cases").statusCode()).isEqualTo(401);
        assertThat(leaver.get("/parametrar").statusCode()).isEqualTo(401);
    }

    private void gone(String what, String onPlain, Visitor visitor, List<String> paths, int status) {
        var begun = System.nanoTime();
        for (var path : paths) {
            assertThat(visitor.get(Visitor.ENGINE + path).statusCode()).as(path).isEqualTo(status);
        }
        var took = Duration.ofNanos(System.nanoTime() - begun).dividedBy(paths.size());
        assertThat(took).isLessThan(AT_ONCE);
        rows.add(List.of(what, onPlain, "borta vid nästa begäran", took.toMillis() + " ms"));
    }

    private static Map<String, String> json() {
        return Map.of("Content-Type", "application/json");
    }
}
