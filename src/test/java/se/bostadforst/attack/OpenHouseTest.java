package se.bostadforst.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import se.bostadforst.Visitor;
import se.bostadforst.admission.AdmissionTest;

/** What somebody with time and the house in front of them would try, beyond what is known of Camunda. */
class OpenHouseTest extends AdmissionTest {

    private static final String SIGN_IN = "/camunda/api/admin/auth/user/default/login/tasklist";
    private static final String FORM = "application/x-www-form-urlencoded";

    @LocalServerPort
    private int port;

    @BeforeEach
    void an_ordinary_monday() {
        at("2026-05-18T10:00");
    }

    @AfterAll
    static void told() {
        FoundHoles.report(OpenHouseTest.class);
    }

    @Test
    void a_sign_in_in_another_alphabet_does_not_hide_whose_password_is_guessed() {
        var ebcdic = Charset.forName("IBM037");
        var body = "username=decoy&"
                + new String("&username=sb_forvaltare1&password=demo".getBytes(ebcdic), StandardCharsets.ISO_8859_1);
        var plain = PlainHouse.beside(owner.getDataSource());

        assertThat(raw(plain.port(), signIn("IBM037", body, plain.stranger())))
                .as("Camunda reads the alphabet it is told, and sees another user than a guard that reads UTF-8")
                .startsWith("HTTP/1.1 200")
                .contains("sb_forvaltare1");
        assertThat(raw(port, signIn("IBM037", body, new Visitor(port)))).startsWith("HTTP/1.1 415");
        assertThat(raw(port, signIn("utf-8;charset=IBM037", body, new Visitor(port))))
                .startsWith("HTTP/1.1 415");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/json;charset=IBM037",
                "application/json;charset=UTF-16",
                "application/json; charset=\"utf-7\"",
                "application/json;charset=utf-8;charset=IBM037",
                "application/json, text/plain",
                "application/hal+json",
                "application/xml",
                "text/json"
            })
    void json_is_utf_8_and_called_json(String contentType) {
        var visitor = Visitor.signedIn(port, ST);
        var answer = visitor.send(
                "POST",
                Visitor.ENGINE + "/filter/x1/list",
                "{}",
                Map.of("Content-Type", contentType, "X-XSRF-TOKEN", visitor.token()));
        assertThat(answer.statusCode()).isEqualTo(415);
    }

    @Test
    void nul_in_a_name_and_a_very_long_address_are_nobodys_fault_but_the_senders() {
        var visitor = new Visitor(port);
        visitor.get("/camunda/app/tasklist/default/");
        assertThat(visitor.send(
                                "POST",
                                SIGN_IN,
                                "username=%00a&password=x",
                                Map.of("Content-Type", FORM, "X-XSRF-TOKEN", visitor.token()))
                        .statusCode())
                .isEqualTo(400);
        var basic = "Basic " + Base64.getEncoder().encodeToString("\0:x".getBytes(StandardCharsets.UTF_8));
        assertThat(visitor.send("GET", "/engine-rest/version", null, Map.of("Authorization", basic))
                        .statusCode())
                .isEqualTo(401);
        var signedIn = Visitor.signedIn(port, ST);
        for (var path : List.of("/arenden/", "/api/cases/", "/t/", Visitor.ENGINE + "/task/", "/")) {
            assertThat(signedIn.get(path + "a".repeat(6000)).statusCode())
                    .as(path)
                    .isEqualTo(404);
        }
    }

    @Test
    void a_forged_host_leads_nowhere() {
        for (var path : List.of("/camunda/app/tasklist", "/camunda/app/tasklist/", "/t/014qa7bccth9ezqg7")) {
            for (var forged : List.of(
                    "Host: elak.example\r\n",
                    "Host: localhost\r\nX-Forwarded-Host: elak.example\r\nX-Forwarded-Prefix: /elak\r\n")) {
                assertThat(raw(port, "GET " + path + " HTTP/1.1\r\n" + forged + "Connection: close\r\n\r\n"))
                        .startsWith("HTTP/1.1 302")
                        .doesNotContain("elak");
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"X-Original-URL", "X-Rewrite-URL", "X-HTTP-Method-Override", "X-Forwarded-Prefix"})
    void no_header_changes_what_is_asked_for(String header) {
        var visitor = Visitor.signedIn(port, ST);
        var honest = visitor.get(Visitor.ENGINE + "/filter").body();
        assertThat(visitor.send("GET", Visitor.ENGINE + "/filter", null, Map.of(header, "/engine-rest/user"))
                        .body())
                .isEqualTo(honest);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"candidateUser\":\"x\",\"candidateGroup\":\"y\"}",
                "{\"includeAssignedTasks\":true}",
                "{\"tenantIdIn\":[\"x\"],\"withoutTenantId\":true}",
                "{\"candidateGroups\":[\"soc_hv_handlaggare\"]}",
                "{\"processInstanceBusinessKeyLike\":\"%\"}",
                "{\"involvedUser\":\"soc_hv_handlaggare1\"}",
                "{\"assignee\":\"soc_hv_handlaggare1\"}"
            })
    void asking_for_others_tasks_in_odd_ways_gives_none_and_breaks_nothing(String query) {
        var caseNumber = nominated(HV, "Ada");
        var filter = engine.getFilterService()
                .createFilterQuery()
                .filterName("Alla öppna i mitt team")
                .singleResult();
        var answer = Visitor.signedIn(port, ST).post(Visitor.ENGINE + "/filter/" + filter.getId() + "/list", query);
        assertThat(answer.statusCode()).as(answer.body()).isIn(200, 400);
        assertThat(answer.body()).doesNotContain(caseNumber);
    }

    @Test
    void a_case_number_sent_along_with_a_nomination_is_not_taken() {
        var victim = nominated(HV, "Ada");
        var other = Visitor.signedIn(port, ST);
        var definition = models.createProcessDefinitionQuery()
                .processDefinitionKey("admission")
                .latestVersion()
                .singleResult()
                .getId();
        var answers = nominee("Eva").entrySet().stream()
                .map(answer -> "\"%s\":{\"value\":%s}"
                        .formatted(
                                answer.getKey(),
                                answer.getValue() instanceof Boolean yes ? yes : "\"" + answer.getValue() + "\""))
                .collect(Collectors.joining(","));
        var started = other.post(
                Visitor.ENGINE + "/process-definition/" + definition + "/submit-form",
                "{\"businessKey\":\"" + victim + "\",\"variables\":{" + answers + "}}");
        assertThat(started.statusCode()).as(started.body()).isEqualTo(400);
        assertThat(runtime.createProcessInstanceQuery()
                        .processInstanceBusinessKey(victim)
                        .list())
                .hasSize(1);
    }

    @Test
    void names_that_are_programs_are_shown_as_text() {
        var name = "<img src=x onerror=alert(1)>${7*7}";
        var caseNumber = nominated(HV, name);
        var own = Visitor.signedIn(port, HV);
        var page = own.get("/arenden/" + caseNumber).body();
        assertThat(page).contains("&lt;img src=x onerror=alert(1)&gt;${7*7}").doesNotContain("<img", "<b>49");
        assertThat(own.get("/arenden").body()).doesNotContain("<img");
        var api = own.get("/api/cases/" + caseNumber);
        assertThat(api.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("application/json"));
        assertThat(api.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(own.get("/demo/inbox?till=%3Cimg%20src=x%3E").body()).doesNotContain("<img");
    }

    @Test
    void a_compressed_body_is_not_unpacked() {
        var visitor = Visitor.signedIn(port, ST);
        assertThat(visitor.send(
                                "POST",
                                Visitor.ENGINE + "/filter/x1/list",
                                "{}",
                                Map.of(
                                        "Content-Type", "application/json",
                                        "Content-Encoding", "gzip",
                                        "X-XSRF-TOKEN", visitor.token()))
                        .statusCode())
                .isEqualTo(415);
    }

    /** The bytes of the body as they stand, one letter one byte. */
    private static String signIn(String charset, String body, Visitor visitor) {
        visitor.get("/camunda/app/tasklist/default/");
        return String.join(
                "\r\n",
                "POST " + SIGN_IN + " HTTP/1.1",
                "Host: localhost",
                "Content-Type: " + FORM + ";charset=" + charset,
                "Cookie: JSESSIONID=" + visitor.sessionId() + "; XSRF-TOKEN=" + visitor.token(),
                "X-XSRF-TOKEN: " + visitor.token(),
                "Content-Length: " + body.length(),
                "Connection: close",
                "",
                body);
    }

    private static String raw(int port, String request) {
        try (var socket = new Socket("localhost", port)) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new IllegalStateException(Arrays.toString(e.getStackTrace()), e);
        }
    }
}
