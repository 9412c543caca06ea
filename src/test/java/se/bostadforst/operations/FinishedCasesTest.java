package se.bostadforst.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import se.bostadforst.SqlTape;
import se.bostadforst.Visitor;
import se.bostadforst.access.CaseNotFound;
import se.bostadforst.admission.AdmissionTest;

/** What has ended and the way it went: steps, days and roles, for those who may see where cases stand; never a person. */
class FinishedCasesTest extends AdmissionTest {

    private static final String OPERATOR = "drift1";

    @Autowired
    private FinishedCases finished;

    @LocalServerPort
    private int port;

    @BeforeEach
    void an_ordinary_monday() {
        at("2026-05-18T10:00");
    }

    @Test
    void a_case_that_ended_is_listed_with_how_it_ended_and_the_way_it_went() {
        var caseNumber = withdrawn();
        var instance = instance("admission", caseNumber).getId();

        var listed = as(LEADER).call(() -> finished.ended(caseNumber, "", false, 0));
        assertThat(listed.cases())
                .containsExactly(new FinishedCase(
                        instance,
                        caseNumber,
                        "Nominering, urval och antagning",
                        "2026-05-18 10:00",
                        "2026-05-19 09:30",
                        "Återtagen nominering"));
        assertThat(listed.processes()).containsEntry("admission", "Nominering, urval och antagning");
        assertThat(as(LEADER)
                        .call(() -> finished.ended(caseNumber, "", true, 0))
                        .cases())
                .extracting(FinishedCase::process)
                .contains("Nominering, urval och antagning", "Godkännande av övriga aktörer");
        assertThat(as(LEADER)
                        .call(() -> finished.ended(caseNumber, "tenancy", true, 0))
                        .cases())
                .isEmpty();

        var path = as(OPERATOR).call(() -> finished.path(instance));
        assertThat(path.ending()).isEqualTo("Återtagen nominering");
        assertThat(path.steps())
                .extracting(CasePath.Step::name)
                .startsWith("Person eller par nomineras", "Sök dubbelnominering", "Informera och inhämta samtycke")
                .contains("Bedöm urvalskrav", "Nomineringen återtagen")
                .allMatch(name -> !name.contains("_"));
        assertThat(path.steps()).allMatch(step -> step.role().equals("Socialtjänst – handläggare"));
        assertThat(path.steps())
                .filteredOn(step -> step.name().equals("Informera och inhämta samtycke"))
                .containsExactly(new CasePath.Step(
                        "Informera och inhämta samtycke",
                        "Uppgift",
                        "Socialtjänst – handläggare",
                        "2026-05-18 10:00",
                        "2026-05-18 10:00",
                        "Klart",
                        ""));
        var called = path.steps().stream()
                .filter(step -> step.name().equals("Inhämta godkännanden"))
                .findFirst()
                .orElseThrow();
        assertThat(called.state()).isEqualTo("Avbröts");
        assertThat(as(OPERATOR).call(() -> finished.path(called.instanceId())).caseNumber())
                .isEqualTo(caseNumber);
        assertThat(path.marks())
                .filteredOn(mark -> mark.id().equals("Task_ObtainConsent"))
                .containsExactly(new CasePath.Mark("Task_ObtainConsent", 1, "2026-05-18 10:00", "PASSED"));
    }

    @Test
    void the_way_of_a_running_case_says_where_it_stands_and_whose_it_is() {
        var caseNumber = upForApproval(ST, "Ada");
        var path = as(LEADER)
                .call(() -> finished.path(instance("approval-round", caseNumber).getId()));

        assertThat(path.endedAt()).isEmpty();
        assertThat(path.ending()).isEmpty();
        assertThat(path.steps())
                .filteredOn(step -> step.state().equals("Pågår") && step.kind().equals("Uppgift"))
                .hasSize(3)
                .allMatch(step ->
                        step.name().equals("Godkänn nominerad") && step.to().isEmpty());
        assertThat(path.marks())
                .filteredOn(mark -> mark.id().equals("Task_Approve"))
                .containsExactly(new CasePath.Mark("Task_Approve", 3, "", "OPEN"));
    }

    @Test
    void nobody_is_named_and_nobody_else_may_look() {
        var caseNumber = withdrawn();
        var instance = instance("admission", caseNumber).getId();

        for (var reader : List.of(LEADER, OPERATOR, "admin")) {
            var visitor = Visitor.signedIn(port, reader);
            for (var address :
                    List.of("/api/finished-cases?parts=true&caseNumber=" + caseNumber, "/api/paths/" + instance)) {
                var answer = visitor.get(address);
                assertThat(answer.statusCode()).as(reader + address).isEqualTo(200);
                assertThat(answer.body()).contains(caseNumber).doesNotContain(CANARY, HV, SSM, SB, "handlaggare1");
            }
            for (var forged : List.of("x1", "014qr9ox5b8l0ohlq", "%27or%201=1--")) {
                assertThat(visitor.get("/api/paths/" + forged).statusCode())
                        .as(forged)
                        .isEqualTo(404);
            }
            assertThat(visitor.get("/api/finished-cases?page=x").statusCode()).isEqualTo(400);
            assertThat(visitor.get("/api/finished-cases?page=-1&process=%25&caseNumber=%27")
                            .statusCode())
                    .isEqualTo(200);
        }
        for (var other : List.of(HV, SSM, SB, "processdesigner1")) {
            var visitor = Visitor.signedIn(port, other);
            assertThat(visitor.get("/api/finished-cases").statusCode()).isEqualTo(404);
            assertThat(visitor.get("/api/paths/" + instance).statusCode()).isEqualTo(404);
            assertThatThrownBy(() -> as(other).call(() -> finished.path(instance)))
                    .isInstanceOf(CaseNotFound.class);
        }
        assertThatThrownBy(() -> as("arbetsgrupp1").call(() -> finished.ended("", "", true, 0)))
                .isInstanceOf(CaseNotFound.class);
        assertThat(new Visitor(port).get("/api/finished-cases").statusCode()).isEqualTo(401);
    }

    @Test
    void a_page_is_two_questions_and_a_way_is_two() {
        var instance = instance("admission", withdrawn()).getId();
        as(OPERATOR).call(() -> finished.path(instance));
        assertThat(selects(() -> as(OPERATOR).call(() -> finished.path(instance))))
                .isEqualTo(2);
        assertThat(selects(() -> as(OPERATOR).call(() -> finished.ended("", "", true, 0))))
                .isEqualTo(2);
        withdrawn();
        withdrawn();
        assertThat(selects(() -> as(OPERATOR).call(() -> finished.ended("", "", true, 0))))
                .isEqualTo(2);
    }

    private static long selects(Runnable work) {
        return SqlTape.of(work).stream()
                .filter(said -> said.sql().contains("camunda.act_"))
                .count();
    }

    /** Nominated on Monday, taken back on Tuesday morning. */
    private String withdrawn() {
        at("2026-05-18T10:00");
        var caseNumber = upForApproval(HV, "Ada");
        at("2026-05-19T09:30");
        var answer = Visitor.signedIn(port, HV)
                .post("/api/cases/" + caseNumber + "/withdrawal", "{\"reason\":\"PERSON_VILL_INTE\"}");
        assertThat(answer.statusCode()).as(answer.body()).isLessThan(300);
        return caseNumber;
    }
}
