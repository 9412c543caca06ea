package se.bostadforst.engine.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.repository.Deployment;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import se.bostadforst.AppTest;
import se.bostadforst.Visitor;
import se.bostadforst.engine.StartUp;
import se.bostadforst.report.FoundationReport;
import se.bostadforst.report.FoundationReport.Chapter;

/** A designer's mistakes, made one at a time in the real folders, and tried at the three ways into operation. */
class SeededMistakesTest extends AppTest {

    private static final int FEWEST = 60;
    private static final String DESIGNER = "processdesigner1";
    private static final String CREATE = "/engine-rest/deployment/create";

    private static final List<List<String>> TOLD = new ArrayList<>();
    private static final AtomicInteger SEEDED = new AtomicInteger();
    private static final AtomicInteger BUILD = new AtomicInteger();
    private static final AtomicInteger START = new AtomicInteger();
    private static final AtomicInteger MODELER = new AtomicInteger();

    private static final Gate GATE = BuildGate.gate();

    @LocalServerPort
    private int port;

    @ParameterizedTest
    @MethodSource({
        "se.bostadforst.engine.gate.PeopleMistakes#roles",
        "se.bostadforst.engine.gate.PeopleMistakes#times",
        "se.bostadforst.engine.gate.PeopleMistakes#formsOfTasks",
        "se.bostadforst.engine.gate.FormMistakes#fields",
        "se.bostadforst.engine.gate.FormMistakes#conditions",
        "se.bostadforst.engine.gate.FormMistakes#files",
        "se.bostadforst.engine.gate.DecisionMistakes#tables",
        "se.bostadforst.engine.gate.DecisionMistakes#cells",
        "se.bostadforst.engine.gate.DecisionMistakes#steps",
        "se.bostadforst.engine.gate.PathMistakes#questions",
        "se.bostadforst.engine.gate.PathMistakes#ways",
        "se.bostadforst.engine.gate.PathMistakes#calls",
        "se.bostadforst.engine.gate.ProgramMistakes#code",
        "se.bostadforst.engine.gate.ProgramMistakes#events",
        "se.bostadforst.engine.gate.ProgramMistakes#files"
    })
    void a_mistake_is_refused_by_the_build_at_start_and_from_modeler(Mistake mistake) {
        SEEDED.incrementAndGet();
        var files = mistake.files();
        var before = inOperation();

        var findings = GATE.check(files);
        var told = findings.stream()
                .filter(finding -> finding.resource().equals(mistake.resource())
                        && finding.elementId().equals(mistake.element())
                        && finding.sentence().contains(mistake.sentence()))
                .findFirst();
        assertThat(told).as("%s", findings).isPresent();
        BUILD.incrementAndGet();

        assertThat(catchThrowable(() -> StartUp.deploy(models, mistake.folder(), files)))
                .isInstanceOf(GateRefused.class)
                .hasMessageContaining(told.get().toString());
        START.incrementAndGet();

        var answer = send(DESIGNER, "demo", mistake.folder(), files);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        assertThat(Visitor.json(answer).path("message").asText())
                .contains(told.get().toString());
        assertThat(inOperation()).isEqualTo(before);
        MODELER.incrementAndGet();

        TOLD.add(List.of(
                mistake.name(),
                told.get().resource(),
                told.get().elementId(),
                told.get().sentence()));
    }

    @Test
    void a_changed_folder_without_mistakes_is_let_in_and_is_a_new_version_of_that_folder_alone() {
        var files = BuildGate.files("assistance");
        files.computeIfPresent(
                "bpmn/assistance/assistance-decision.bpmn",
                (name, content) -> new String(content, StandardCharsets.UTF_8)
                        .replace("name=\"Fatta biståndsbeslut\"", "name=\"Fatta beslut om bistånd\"")
                        .getBytes(StandardCharsets.UTF_8));
        int decision = version("assistance-decision");
        int watch = version("unexecuted-decision");
        int admission = version("admission");

        var answer = send(DESIGNER, "demo", "assistance", files);
        try {
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
            assertThat(version("assistance-decision")).isEqualTo(decision + 1);
            assertThat(version("unexecuted-decision")).isEqualTo(watch + 1);
            assertThat(version("admission")).isEqualTo(admission);
            assertThat(identity.getCurrentAuthentication()).isNull();
        } finally {
            models.deleteDeployment(Visitor.json(answer).path("id").asText(), true);
        }
        assertThat(version("assistance-decision")).isEqualTo(decision);
    }

    @Test
    void nobody_but_a_designer_with_the_password_deploys() {
        var files = BuildGate.files("assistance");
        var before = inOperation();
        var others = identity.createUserQuery().list().stream()
                .map(User::getId)
                .filter(userId -> !users.groupsOf(userId).contains("processdesigner"))
                .toList();
        assertThat(others).contains("admin", "drift1", "projektledare1", "soc_hv_handlaggare1", "sb_forvaltare1");
        for (var userId : others) {
            var answer = send(userId, "demo", "assistance", files);
            assertThat(answer.statusCode()).as(userId + answer.body()).isEqualTo(404);
        }
        assertThat(send(DESIGNER, "fel", "assistance", files).statusCode()).isEqualTo(401);
        assertThat(send("ingen", "demo", "assistance", files).statusCode()).isEqualTo(401);
        assertThat(new Visitor(port)
                        .send("POST", CREATE, body("assistance", files), Map.of("Content-Type", Multipart.TYPE))
                        .statusCode())
                .as("nobody")
                .isEqualTo(401);
        var session = Visitor.signedIn(port, DESIGNER);
        assertThat(session.send(
                                "POST",
                                CREATE,
                                body("assistance", files),
                                Map.of("Content-Type", Multipart.TYPE, "X-XSRF-TOKEN", session.token()))
                        .statusCode())
                .as("a session cookie")
                .isEqualTo(401);
        assertThat(inOperation()).isEqualTo(before);
        FoundationReport.part(Chapter.GATE, DesignersDoor.class)
                .figure("Andra konton som försökte driftsätta", others.size(), "alla nekade", true)
                .save();
    }

    @Test
    void a_designer_reaches_nothing_else_of_the_engine() {
        var deployment = models.createDeploymentQuery()
                .deploymentName("admission")
                .list()
                .get(0)
                .getId();
        for (var route : List.of(
                "GET /engine-rest/task",
                "GET /engine-rest/user",
                "GET /engine-rest/process-definition",
                "GET /engine-rest/process-instance",
                "GET /engine-rest/history/process-instance",
                "GET /engine-rest/deployment/" + deployment + "/resources",
                "DELETE /engine-rest/deployment/" + deployment,
                "POST /engine-rest/deployment/" + deployment + "/redeploy",
                "POST /engine-rest/process-definition/key/admission/start",
                "POST /engine-rest/message",
                "POST /engine-rest/decision-definition/key/admission-requirements/evaluate",
                "PUT /engine-rest/process-definition/key/admission/suspended",
                "PUT /engine-rest/deployment/create",
                "POST /engine-rest/deployment/create/",
                "POST /engine-rest/engine/default/deployment/create")) {
            var parts = route.split(" ");
            var answer = new Visitor(port)
                    .send(
                            parts[0],
                            parts[1],
                            parts[0].equals("GET") ? null : "{}",
                            Map.of("Authorization", basic(DESIGNER, "demo"), "Content-Type", "application/json"));
            assertThat(answer.statusCode()).as(route + answer.body()).isIn(400, 404);
        }
        assertThat(models.createDeploymentQuery().deploymentId(deployment).count())
                .isOne();
    }

    @AfterAll
    static void the_figures_are_written_down() {
        int seeded = SEEDED.get();
        if (seeded < FEWEST) {
            return;
        }
        FoundationReport.part(Chapter.GATE, SeededMistakesTest.class)
                .figure("Misstag sådda", seeded, "minst " + FEWEST, true)
                .figure("Nekade vid bygge", BUILD, "alla", BUILD.get() == seeded)
                .figure("Nekade vid start", START, "alla", START.get() == seeded)
                .figure("Nekade vid driftsättning från Modeler", MODELER, "alla", MODELER.get() == seeded)
                .table("Misstag och svar", List.of("Misstag", "Fil", "Element", "Meningen"), TOLD)
                .note(
                        "Varje misstag görs ensamt i de riktiga mapparna. Samma mening kommer från bygget, vid start och över HTTP, och inget är ändrat efteråt.")
                .save();
    }

    /** Everything in operation, with its version. */
    private Set<String> inOperation() {
        var all = new java.util.TreeSet<String>();
        models.createProcessDefinitionQuery().list().forEach(definition -> all.add(definition.getId()));
        models.createDeploymentQuery().list().stream().map(Deployment::getId).forEach(all::add);
        return all;
    }

    private int version(String processKey) {
        return models.createProcessDefinitionQuery()
                .processDefinitionKey(processKey)
                .latestVersion()
                .singleResult()
                .getVersion();
    }

    private HttpResponse<String> send(String userId, String password, String name, Map<String, byte[]> files) {
        return new Visitor(port)
                .send(
                        "POST",
                        CREATE,
                        body(name, files),
                        Map.of("Authorization", basic(userId, password), "Content-Type", Multipart.TYPE));
    }

    private static String body(String name, Map<String, byte[]> files) {
        return Multipart.deployment(name, files);
    }

    private static String basic(String userId, String password) {
        return "Basic "
                + Base64.getEncoder().encodeToString((userId + ":" + password).getBytes(StandardCharsets.UTF_8));
    }

    /** Names the part of the report about the door. */
    private static final class DesignersDoor {}

    /** What curl sends, as {@code docs/modelling.md} tells the designers. */
    private static final class Multipart {

        static final String TYPE = "multipart/form-data; boundary=snitt-9f2c";

        static String deployment(String name, Map<String, byte[]> files) {
            var body = new StringBuilder();
            field(body, "deployment-name", name);
            field(body, "enable-duplicate-filtering", "true");
            field(body, "deployment-source", "bostadforst");
            files.forEach((file, content) -> body.append("--snitt-9f2c\r\nContent-Disposition: form-data; name=\"")
                    .append(file)
                    .append("\"; filename=\"")
                    .append(file)
                    .append("\"\r\nContent-Type: application/octet-stream\r\n\r\n")
                    .append(new String(content, StandardCharsets.UTF_8))
                    .append("\r\n"));
            return body.append("--snitt-9f2c--\r\n").toString();
        }

        private static void field(StringBuilder body, String name, String value) {
            body.append("--snitt-9f2c\r\nContent-Disposition: form-data; name=\"")
                    .append(name)
                    .append("\"\r\n\r\n")
                    .append(value)
                    .append("\r\n");
        }
    }
}
