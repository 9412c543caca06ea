package se.bostadforst.web.door;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import se.bostadforst.AppTest;
import se.bostadforst.Visitor;

/** The house from outside, over real HTTP. Trap K (a filter that looks as if it ran) is why this is not tested with mocks. */
class DoorHttpTest extends AppTest {

    private static final String ENGINE = Visitor.ENGINE;
    private static final List<String> INSIDE =
            List.of("Exception", "ENGINE-", "org.camunda", "java.", "READ", "permission", "SQL");

    /** Signing in five people for every line of a table takes longer than everything else. */
    private static final Map<String, Visitor> VISITORS = new ConcurrentHashMap<>();

    @LocalServerPort
    private int port;

    /** The first test of the house: without it every other promise is worth nothing. */
    @Test
    void nobody_sees_anything_of_another_units_or_organisations_case() {
        var caseNumber = as("soc_hv_handlaggare1").starts("admission", nominee());
        var task =
                as("soc_hv_handlaggare1").task("Task_ObtainConsent", caseNumber).getId();

        var own = visitor("soc_hv_handlaggare1");
        assertThat(own.get(ENGINE + "/task/" + task).statusCode()).isEqualTo(200);
        assertThat(own.everyTask()).contains(caseNumber, task);
        assertThat(own.get("/api/cases/" + caseNumber).statusCode()).isEqualTo(200);

        for (var stranger : List.of(
                "soc_st_handlaggare1", "sb_forvaltare1", "ssm_vagledare1", "utvarderare1", "processdesigner1")) {
            var other = visitor(stranger);
            assertThat(other.everyTask()).as(stranger).doesNotContain(caseNumber, task);
            assertThat(other.get("/api/cases").body()).as(stranger).doesNotContain(caseNumber);
            for (var answer : List.of(
                    other.get(ENGINE + "/task/" + task),
                    other.get(ENGINE + "/task/" + task + "/form"),
                    other.get(ENGINE + "/task/" + task + "/deployed-form"),
                    other.get(ENGINE + "/task/" + task + "/form-variables"),
                    other.get(ENGINE + "/task/" + task + "/identity-links"),
                    other.post(ENGINE + "/task/" + task + "/claim", "{\"userId\":\"" + stranger + "\"}"),
                    other.post(ENGINE + "/task/" + task + "/unclaim", ""),
                    other.post(ENGINE + "/task/" + task + "/assignee", "{\"userId\":\"" + stranger + "\"}"),
                    other.post(ENGINE + "/task/" + task + "/submit-form", "{\"variables\":{}}"),
                    other.get("/api/cases/" + caseNumber),
                    other.get("/api/tasks/" + task + "/case"))) {
                assertThat(answer.statusCode())
                        .as(stranger + " " + answer.uri())
                        .isEqualTo(404);
                assertThat(answer.body()).as(stranger + " " + answer.uri()).doesNotContain(caseNumber, task, "Prov");
                assertSilent(answer);
            }
        }
        assertThat(as("soc_hv_handlaggare1")
                        .task("Task_ObtainConsent", caseNumber)
                        .getAssignee())
                .isNull();
    }

    @ParameterizedTest
    @CsvSource({
        // route, nobody, soc, landlord, project leader, operations, administrator
        "GET /api/cases, 401, 200, 200, 200, 200, 200",
        "GET /camunda/api/engine/engine/default/filter, 401, 200, 200, 200, 200, 200",
        "GET /camunda/api/engine/engine/default/user/sb_forvaltare1/profile, 401, 404, 200, 404, 404, 200",
        "GET /camunda/api/engine/engine/default/user, 401, 404, 404, 200, 200, 200",
        "GET /camunda/api/engine/engine/default/group, 401, 404, 404, 404, 404, 200",
        "GET /camunda/api/engine/engine/default/task/count, 401, 404, 404, 200, 200, 200",
        "GET /camunda/api/engine/engine/default/process-definition/statistics, 401, 404, 404, 200, 200, 200",
        "GET /camunda/api/cockpit/plugin/base/default/process-definition/statistics, 401, 404, 404, 200, 200, 200",
        "GET /camunda/api/engine/engine/default/history/variable-instance, 404, 404, 404, 404, 404, 404",
        "GET /camunda/api/engine/engine/default/task/x1/variables, 404, 404, 404, 404, 404, 404",
        "GET /camunda/api/engine/engine/default/task/x1/comment, 404, 404, 404, 404, 404, 404",
        "POST /camunda/api/engine/engine/default/task/x1/complete, 404, 404, 404, 404, 404, 404",
        "POST /camunda/api/engine/engine/default/filter/create, 404, 404, 404, 404, 404, 404",
        "POST /camunda/api/engine/engine/default/message, 404, 404, 404, 404, 404, 404",
        "POST /camunda/api/engine/engine/default/deployment/create, 404, 404, 404, 404, 404, 404",
        "POST /camunda/api/admin/setup/default/user/create, 404, 404, 404, 404, 404, 404",
        "GET /camunda/app/admin/default/setup, 404, 404, 404, 404, 404, 404",
        "GET /camunda/app/welcome/default/, 404, 404, 404, 404, 404, 404",
        "GET /api/demo/clock, 401, 404, 404, 404, 404, 200",
        "GET /actuator/env, 404, 404, 404, 404, 404, 404",
        "GET /actuator/health, 200, 200, 200, 200, 200, 200",
        "GET /nothing/here, 404, 404, 404, 404, 404, 404"
    })
    void each_role_has_its_routes(
            String route, int nobody, int soc, int landlord, int leader, int operations, int administrator) {
        var expected = Map.ofEntries(
                entry("soc_hv_handlaggare1", soc),
                entry("sb_forvaltare1", landlord),
                entry("projektledare1", leader),
                entry("drift1", operations),
                entry("admin", administrator));
        var cut = route.indexOf(' ');
        var method = route.substring(0, cut);
        var path = route.substring(cut + 1);
        var body = method.equals("POST") ? "{}" : null;
        assertThat(new Visitor(port)
                        .send(method, path, body, Map.of("Content-Type", "application/json"))
                        .statusCode())
                .isEqualTo(nobody);
        expected.forEach((userId, status) -> {
            var visitor = visitor(userId);
            var answer = visitor.send(
                    method, path, body, Map.of("Content-Type", "application/json", "X-XSRF-TOKEN", visitor.token()));
            assertThat(answer.statusCode()).as(userId).isEqualTo(status);
            assertSilent(answer);
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/camunda/api/%65ngine/engine/default/filter",
                "/camunda/api/engine/engine/default/filter;x=1",
                "/camunda//api/engine/engine/",
                "/camunda/api/./engine/engine/",
                "/camunda/api/x/../engine/engine/",
                "/camunda/api/admin/%73etup/default/user/create",
                "/engine-rest/%76ersion",
                "/%65ngine-rest/version",
                "/engine-rest/../engine-rest/version",
                "/camunda/app/tasklist/def%61ult/"
            })
    void an_address_in_an_odd_spelling_does_not_exist(String path) {
        var answer = visitor("admin").get(path);
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(Visitor.json(answer).path("message").asText()).isEqualTo(NeutralAnswer.CLOSED.message());
        assertThat(answer.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
    }

    @Test
    void a_refused_form_comes_back_with_its_fields_and_a_second_answer_is_a_conflict() {
        var caseNumber = as("soc_hv_handlaggare1").starts("admission", nominee());
        var task = ENGINE + "/task/"
                + as("soc_hv_handlaggare1")
                        .task("Task_ObtainConsent", caseNumber)
                        .getId();
        var own = visitor("soc_hv_handlaggare1");
        assertThat(own.post(task + "/claim", "{\"userId\":\"soc_hv_handlaggare1\"}")
                        .statusCode())
                .isEqualTo(204);
        assertThat(visitor("soc_hv_handlaggare2")
                        .post(task + "/claim", "{\"userId\":\"soc_hv_handlaggare2\"}")
                        .statusCode())
                .isEqualTo(409);

        var refused = own.post(task + "/submit-form", "{\"variables\":{\"approved\":{\"value\":true}}}");
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(Visitor.json(refused).path("type").asText()).isEqualTo("FormRefused");
        assertThat(Visitor.json(refused).path("fields").findValuesAsText("key")).contains("approved");

        var handedOut = own.post(task + "/assignee", "{\"userId\":\"sb_forvaltare1\"}");
        assertThat(handedOut.statusCode()).isEqualTo(404);
        assertSilent(handedOut);

        var answers =
                "{\"variables\":{\"consents1\":{\"value\":\"[]\",\"type\":\"Json\"},\"consentForm\":{\"value\":\"SKRIFTLIGT\"},\"informed\":{\"value\":true}}}";
        var answered = own.post(task + "/submit-form", answers);
        assertThat(answered.statusCode()).as(answered.body()).isEqualTo(204);
        assertThat(own.post(task + "/submit-form", answers).statusCode()).isEqualTo(409);
    }

    @Test
    void what_changes_something_comes_from_our_own_page() {
        var visitor = visitor("soc_hv_handlaggare1");
        var claim = ENGINE + "/task/x1/claim";
        var withdrawal = "/api/cases/BF-2026-9999/withdrawal";
        for (var path : List.of(claim, withdrawal)) {
            assertThat(visitor.send("POST", path, "{}", Map.of("Content-Type", "application/json"))
                            .statusCode())
                    .isEqualTo(403);
            assertThat(visitor.send(
                                    "POST",
                                    path,
                                    "{}",
                                    Map.of("Content-Type", "application/json", "X-XSRF-TOKEN", "0".repeat(32)))
                            .statusCode())
                    .isEqualTo(403);
            for (var foreign : List.of(
                    Map.of("Origin", "https://elak.example"),
                    Map.of("Origin", "null"),
                    Map.of("Sec-Fetch-Site", "cross-site"))) {
                var headers =
                        new HashMap<>(Map.of("Content-Type", "application/json", "X-XSRF-TOKEN", visitor.token()));
                headers.putAll(foreign);
                var answer = visitor.send("POST", path, "{}", headers);
                assertThat(answer.statusCode()).as(foreign.toString()).isEqualTo(403);
                assertThat(Visitor.json(answer).path("type").asText()).isEqualTo("Foreign");
            }
        }
        assertThat(visitor.get(ENGINE + "/filter").statusCode())
                .as("the session lives on")
                .isEqualTo(200);
        assertThat(visitor.send("GET", ENGINE + "/filter", null, Map.of("X-HTTP-Method-Override", "DELETE"))
                        .statusCode())
                .isEqualTo(200);
        assertThat(visitor.send("TRACE", ENGINE + "/filter", null, Map.of()).statusCode())
                .isBetween(400, 499);
    }

    @Test
    void signing_in_makes_a_new_session_and_signing_out_ends_it_on_both_sides() {
        var visitor = new Visitor(port);
        visitor.get("/camunda/app/tasklist/default/");
        var before = visitor.sessionId();
        assertThat(visitor.signIn("soc_hv_handlaggare1", "demo").statusCode()).isEqualTo(200);
        assertThat(visitor.sessionId()).isNotEqualTo(before);
        visitor.get("/camunda/app/tasklist/default/");
        var out = visitor.post("/camunda/api/admin/auth/user/default/logout", "");
        assertThat(out.statusCode()).isEqualTo(200);
        assertThat(out.headers().firstValue("Clear-Site-Data"))
                .hasValueSatisfying(cleared -> assertThat(cleared).contains("storage", "cookies"));
        assertThat(visitor.get(ENGINE + "/filter").statusCode()).isEqualTo(401);
    }

    @Test
    void who_guesses_has_to_wait_and_is_not_told_whether_the_user_exists() {
        for (var userId : List.of("ekonomi_radgivare1", "finns_inte")) {
            var visitor = new Visitor(port);
            for (var i = 0; i < LoginThrottle.FREE; i++) {
                var wrong = visitor.signIn(userId, "fel");
                assertThat(wrong.statusCode()).isEqualTo(401);
                assertThat(wrong.headers().firstValue("WWW-Authenticate"))
                        .as("opens the browser's own box (trap L)")
                        .isEmpty();
                assertThat(Visitor.json(wrong).path("message").asText()).isEqualTo("Fel användarnamn eller lösenord.");
            }
            var waiting = visitor.signIn(userId, "demo");
            assertThat(waiting.statusCode()).isEqualTo(429);
            assertThat(waiting.headers().firstValue("Retry-After")).isPresent();
            assertThat(Visitor.json(waiting).path("message").asText()).startsWith("För många försök. Vänta ");
        }
    }

    @Test
    void a_link_in_a_mail_opens_the_task_in_tasklist_and_only_a_task_id_is_a_link() {
        var answer = new Visitor(port).get("/t/014qa7bccth9ezqg7");
        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location"))
                .contains("/camunda/app/tasklist/default/#/?task=014qa7bccth9ezqg7&forceDisplayTask=true");
        assertThat(new Visitor(port).get("/t/x").statusCode()).isEqualTo(404);
        assertThat(new Visitor(port).get("/t/" + "1".repeat(65)).statusCode()).isEqualTo(404);
    }

    @Test
    void modeler_has_four_routes_with_a_password_of_its_own_and_the_gate_answers_in_swedish() {
        var modeler = new Visitor(port);
        assertThat(modeler.get("/engine-rest/version").statusCode()).isEqualTo(401);
        assertThat(modeler.get("/engine-rest/version").headers().firstValue("WWW-Authenticate"))
                .isPresent();
        assertThat(basic("processdesigner1", "demo", "/engine-rest/version").statusCode())
                .isEqualTo(200);
        assertThat(basic("processdesigner1", "demo", "/engine-rest/deployment").statusCode())
                .isEqualTo(200);
        assertThat(basic("processdesigner1", "fel", "/engine-rest/version").statusCode())
                .isEqualTo(401);
        for (var path : List.of(
                "/engine-rest/user",
                "/engine-rest/engine",
                "/engine-rest/task",
                "/engine-rest/process-instance",
                "/engine-rest/deployment/count")) {
            assertThat(basic("processdesigner1", "demo", path).statusCode())
                    .as(path)
                    .isEqualTo(404);
        }
        for (var userId : List.of("admin", "drift1", "sb_forvaltare1")) {
            assertThat(basic(userId, "demo", "/engine-rest/version").statusCode())
                    .as(userId)
                    .isEqualTo(404);
        }
        assertThat(visitor("processdesigner1").get("/engine-rest/version").statusCode())
                .as("a session opens nothing here")
                .isEqualTo(401);

        var refused = modeler.send(
                "POST",
                "/engine-rest/deployment/create",
                deployment(),
                Map.of(
                        "Authorization",
                        authorization("processdesigner1", "demo"),
                        "Content-Type",
                        "multipart/form-data; boundary=snitt"));
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(Visitor.json(refused).path("message").asText()).startsWith("Modellen släpps inte in.");
        assertThat(identity.getCurrentAuthentication()).isNull();
    }

    private static String deployment() {
        var model =
                "<?xml version=\"1.0\" encoding=\"UTF-8\"?><bpmn:definitions xmlns:bpmn=\"http://www.omg.org/spec/BPMN/20100524/MODEL\""
                        + " targetNamespace=\"x\" id=\"d\"><bpmn:process id=\"p\" isExecutable=\"true\"><bpmn:startEvent id=\"s\"/></bpmn:process></bpmn:definitions>";
        return "--snitt\r\nContent-Disposition: form-data; name=\"deployment-name\"\r\n\r\nadmission\r\n"
                + "--snitt\r\nContent-Disposition: form-data; name=\"data\"; filename=\"x.bpmn\"\r\nContent-Type: application/octet-stream\r\n\r\n"
                + model + "\r\n--snitt--\r\n";
    }

    private HttpResponse<String> basic(String userId, String password, String path) {
        return new Visitor(port).send("GET", path, null, Map.of("Authorization", authorization(userId, password)));
    }

    private static String authorization(String userId, String password) {
        return "Basic " + Base64.getEncoder().encodeToString((userId + ":" + password).getBytes());
    }

    private Visitor visitor(String userId) {
        return VISITORS.computeIfAbsent(userId, id -> Visitor.signedIn(port, id));
    }

    private static void assertSilent(HttpResponse<String> answer) {
        if (answer.statusCode() >= 400) {
            assertThat(answer.body())
                    .as(answer.uri().toString())
                    .doesNotContain(INSIDE)
                    .startsWith("{");
            assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
            assertThat(answer.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
            assertThat(answer.headers().firstValue("Referrer-Policy")).contains("same-origin");
            assertThat(answer.headers().firstValue("Content-Security-Policy")).isPresent();
        }
    }

    private static Map<String, Object> nominee() {
        return Map.ofEntries(
                entry("householdType", "SINGLE"),
                entry("children", "NEJ"),
                entry("identityType1", "TILLFALLIG_ID"),
                entry("identity1", "KAN-" + UUID.randomUUID().toString().substring(0, 8)),
                entry("firstName1", "Prov KANARIE"),
                entry("lastName1", "KANARIE-Påhittad"),
                entry("protectedIdentity1", "INGEN"),
                entry("registeredSex1", "MAN"),
                entry("situation1", "S1_AKUT"),
                entry("currentDwelling", "HARBARGE"),
                entry("comesDirectly", true),
                entry("applied", "NEJ"));
    }
}
