package se.bostadforst.staffing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import se.bostadforst.Visitor;
import se.bostadforst.access.CsvResource;
import se.bostadforst.engine.TaskRefused;

/** Nobody approves what they have proposed: not themselves, not through a deputy, not as one ({@code engine/four-eyes.csv}). */
class FourEyesTest extends StaffingTest {

    private static final String SENTENCE =
            "Den som har föreslagit den nya inflyttningsdagen får inte själv besluta om den.";

    @LocalServerPort
    private int port;

    @Test
    void every_task_of_the_table_is_a_task_of_a_diagram() throws IOException {
        var diagrams = new StringBuilder();
        try (var files = Files.walk(Path.of("bpmn"))) {
            for (var file : files.filter(f -> f.toString().endsWith(".bpmn")).toList()) {
                diagrams.append(Files.readString(file));
            }
        }
        assertThat(CsvResource.rows("engine/four-eyes.csv")).isNotEmpty().allSatisfy(row -> {
            assertThat(diagrams).contains("\"" + row.get("first") + "\"", "\"" + row.get("second") + "\"");
            assertThat(row.get("sentence")).matches("[A-ZÅÄÖ].*\\.");
        });
    }

    @Test
    void somebody_in_two_roles_decides_nothing_they_have_proposed() {
        guest(BOTH, "soc_hv_handlaggare", "soc_hv_chef");
        var decision = proposed(BOTH);

        assertThatThrownBy(() -> as(BOTH).run(() -> tasks.claim(decision, BOTH)))
                .isInstanceOf(TaskRefused.class)
                .hasMessage(SENTENCE);
        assertThatThrownBy(() -> as(CHIEF).run(() -> tasks.setAssignee(decision, BOTH)))
                .isInstanceOf(TaskRefused.class)
                .hasMessage(SENTENCE);
        assertThat(sentences(() -> hands(CHIEF, BOTH, "KUNSKAP", decision))).containsExactly("to: " + SENTENCE);
        owner.update("update camunda.act_ru_task set assignee_ = ? where id_ = ?", BOTH, decision);
        assertThatThrownBy(() -> as(BOTH).run(() -> forms.submitTaskForm(decision, Map.of("approve", "JA"))))
                .as("också när det redan ligger där")
                .isInstanceOf(TaskRefused.class)
                .hasMessage(SENTENCE);
        hands(CHIEF, CHIEF, "KUNSKAP", decision);
        as(CHIEF).run(() -> forms.submitTaskForm(decision, Map.of("approve", "JA")));
        assertThat(openTasks(caseNumber)).doesNotContain("Task_DecideAmendment");
    }

    @Test
    void a_deputy_who_has_proposed_gets_no_decision_from_the_absent_manager() {
        guest(BOTH, "soc_hv_handlaggare", "soc_hv_chef");
        var decision = proposed(BOTH);
        as(CHIEF).run(() -> tasks.claim(decision, CHIEF));
        away(CHIEF, "2026-05-18", "2026-05-20", Map.of("soc_hv_chef", BOTH));

        assertThat(holder(decision)).isEqualTo("null");
        assertThat(letters(caseNumber, "Ersättare saknas: Besluta om ny inflyttningsdag"))
                .containsExactly("group:soc_hv_chef");
    }

    @Test
    void what_a_deputy_has_proposed_is_the_absent_ones_proposal_too() {
        guest(BOTH, "soc_hv_handlaggare", "soc_hv_chef");
        var decision = proposed(HV, task -> {
            as(BOTH).run(() -> tasks.claim(task, BOTH));
            away(BOTH, "2026-05-18", "2026-05-18", Map.of("soc_hv_handlaggare", HV));
            assertThat(holder(task)).isEqualTo(HV);
        });
        at("2026-05-19T08:00");
        sweep.run();

        assertThatThrownBy(() -> as(BOTH).run(() -> tasks.claim(decision, BOTH)))
                .isInstanceOf(TaskRefused.class)
                .hasMessage(SENTENCE);
        as(CHIEF).run(() -> tasks.claim(decision, CHIEF));
    }

    @Test
    void over_http_the_refusal_is_the_sentence() {
        guest(BOTH, "soc_hv_handlaggare", "soc_hv_chef");
        var decision = proposed(BOTH);
        var visitor = Visitor.signedIn(port, BOTH);
        var answer = visitor.post(Visitor.ENGINE + "/task/" + decision + "/claim", "{\"userId\":\"" + BOTH + "\"}");
        assertThat(answer.statusCode()).isBetween(400, 409);
        assertThat(Visitor.json(answer).path("message").asText()).isEqualTo(SENTENCE);
        var given = Visitor.signedIn(port, CHIEF)
                .post("/api/hand-over/" + decision, "{\"to\":\"" + BOTH + "\",\"reason\":\"KUNSKAP\"}");
        assertThat(given.statusCode()).isEqualTo(400);
        assertThat(given.body()).contains(SENTENCE);
    }

    private String caseNumber;

    private String proposed(String by) {
        return proposed(by, task -> {});
    }

    /** An amended first day that this person has proposed; gives the task to decide about it. */
    private String proposed(String by, java.util.function.Consumer<String> before) {
        at("2026-05-18T10:00");
        caseNumber = admitted(HV, "Hilma");
        flatFound(caseNumber);
        leasesSigned(HV, caseNumber, "2026-06-01");
        assertThat(Visitor.signedIn(port, HV)
                        .post("/api/cases/" + caseNumber + "/actions/change-move-in", "{}")
                        .statusCode())
                .isEqualTo(204);
        before.accept(as(HV).task("Task_ProposeAmendment", caseNumber).getId());
        as(by).does(
                        "Task_ProposeAmendment",
                        caseNumber,
                        Map.of("newStart", "2026-06-15", "reason", "LAGENHETEN_INTE_KLAR"));
        scanned(HV, caseNumber, "contract-amendment");
        as(HV).does("Task_RecordAmendmentSignatures", caseNumber, signedOn("2026-05-18"));
        return tasks
                .createTaskQuery()
                .processInstanceBusinessKey(caseNumber)
                .taskDefinitionKeyIn("Task_DecideAmendment")
                .list()
                .stream()
                .map(task -> task.getId())
                .findFirst()
                .orElseThrow(() -> new AssertionError(List.of(openTasks(caseNumber))));
    }
}
