package se.bostadforst.canary;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import se.bostadforst.Visitor;
import se.bostadforst.admission.AdmissionTest;
import se.bostadforst.report.FoundationReport;
import se.bostadforst.report.FoundationReport.Chapter;

/**
 * Somebody writes a name where it does not belong: in an address, a query, a header, a cookie, a user name, a form that is wrong. No error
 * says it again, and {@link CanaryWatch} finds it neither in the log nor in a table.
 */
class CanaryAnswersTest extends AdmissionTest {

    private static final Canary WORD = new Canary(CANARY, "99 88 776");
    private static final Map<String, String> HEADERS = Map.of(
            "Accept", "text/html",
            "User-Agent", CANARY + "-Agent",
            "Referer", "http://localhost/" + CANARY,
            "X-Forwarded-Host", CANARY + ".example",
            "X-Forwarded-For", CANARY,
            "Accept-Language", CANARY,
            "Cookie", CANARY + "=" + CANARY + "; JSESSIONID=" + CANARY,
            "Authorization", "Basic " + CANARY,
            "If-None-Match", "\"" + CANARY + "\"",
            "Content-Type", "application/json");

    private final List<String> hits = new ArrayList<>();
    private final Map<Integer, Integer> answers = new java.util.TreeMap<>();

    @LocalServerPort
    private int port;

    private Visitor own;

    @BeforeEach
    void somebody_signed_in() {
        at("2026-05-18T10:00");
        own = Visitor.signedIn(port, HV);
    }

    @Test
    void no_error_says_again_what_somebody_wrote() {
        var caseNumber = nominated(HV, "Ada");
        var task = as(HV).task("Task_ObtainConsent", caseNumber).getId();
        as(HV).run(() -> tasks.claim(task, HV));
        paths();
        queries();
        bodies(task);
        people();
        models();

        assertThat(answers.values().stream().mapToInt(Integer::intValue).sum()).isGreaterThan(100);
        assertThat(hits).isEmpty();
        assertThat(answers.keySet()).allMatch(status -> status < 500);
        FoundationReport.part(Chapter.CANARY, CanaryAnswersTest.class)
                .figure(
                        "Felsvar framkallade med ord om en person i begäran",
                        answers.values().stream().mapToInt(Integer::intValue).sum())
                .figure("Svar som upprepar ordet", hits.size(), "0", hits.isEmpty())
                .figure("Svar per status", answers)
                .note(
                        "Undantag: namnet på ett okänt fält sägs tillbaka till den som sände det, eftersom formuläret märker fältet. Värdet sägs aldrig.")
                .save();
    }

    private void paths() {
        for (var path : List.of(
                "/" + CANARY,
                "/arenden/" + CANARY,
                "/arenden/BF-2026-0001/" + CANARY,
                "/arenden/" + CANARY + "%20Anna",
                "/api/cases/" + CANARY,
                "/api/tasks/" + CANARY + "/case",
                "/api/tasks/" + CANARY + "1/case",
                "/api/" + CANARY,
                "/t/" + CANARY,
                "/t/1" + CANARY,
                "/bf/" + CANARY + ".css",
                "/camunda/" + CANARY,
                "/camunda/app/tasklist/" + CANARY,
                "/camunda/app/tasklist/scripts/" + CANARY + ".js",
                "/camunda/app/tasklist/default/" + CANARY,
                "/camunda/api/engine/engine/" + CANARY + "/task",
                "/camunda/lib/" + CANARY + ".js",
                "/camunda/assets/" + CANARY + ".svg",
                Visitor.ENGINE + "/task/" + CANARY,
                Visitor.ENGINE + "/task/1" + CANARY,
                Visitor.ENGINE + "/task/1" + CANARY + "/form",
                Visitor.ENGINE + "/filter/1" + CANARY,
                Visitor.ENGINE + "/user/" + CANARY + "/profile",
                Visitor.ENGINE + "/process-definition/" + CANARY + ":1:1" + CANARY,
                "/engine-rest/" + CANARY,
                "/engine-rest/deployment/1" + CANARY,
                "/actuator/" + CANARY,
                "/actuator/health/" + CANARY,
                "/%4BANARIE;" + CANARY,
                "/error?" + CANARY)) {
            heard(own.send("GET", path, null, headers(own)));
            heard(own.send("POST", path, "{}", headers(own)));
            heard(new Visitor(port).send("GET", path, null, HEADERS));
        }
        heard(own.send("TRACE", "/arenden", null, HEADERS));
        heard(own.send(CANARY, "/arenden", null, HEADERS));
        heard(own.send("POST", "/camunda/api/admin/auth/user/default/logout/" + CANARY, "{}", HEADERS));
    }

    private void queries() {
        for (var path :
                List.of("/arenden", "/api/cases", Visitor.ENGINE + "/filter", Visitor.ENGINE + "/process-definition")) {
            for (var query : List.of(
                    "limit=" + CANARY,
                    "offset=" + CANARY,
                    CANARY + "=1",
                    "sortBy=" + CANARY + "&sortOrder=" + CANARY,
                    "firstResult=" + CANARY,
                    "maxResults=" + CANARY,
                    "processVariables=name_eq_" + CANARY,
                    "nameLike=%25" + CANARY + "%25",
                    "deserializeValues=" + CANARY,
                    "suspended=" + CANARY,
                    "variables=%C3%A5" + CANARY)) {
                error(own.send("GET", path + "?" + query, null, headers(own)));
            }
        }
    }

    private void bodies(String task) {
        var form = Visitor.ENGINE + "/task/" + task + "/submit-form";
        for (var body : List.of(
                CANARY,
                "{" + CANARY,
                "[\"" + CANARY + "\"]",
                "{\"" + CANARY + "\":1}",
                "{\"variables\":{\"consentForm\":{\"value\":\"" + CANARY + "\"}}}",
                "{\"variables\":{\"consents1\":{\"value\":\"[\\\"" + CANARY + "\\\"]\",\"type\":\"Json\"}}}",
                "{\"variables\":{\"validUntil\":{\"value\":\"" + CANARY + "\"}}}",
                "{\"variables\":{\"informed\":{\"value\":\"" + CANARY + "\",\"type\":\"Boolean\"}}}",
                "{\"variables\":{\"informed\":{\"value\":\"" + CANARY + "\",\"type\":\"" + CANARY + "\"}}}",
                "{\"variables\":{\"informed\":{\"value\":\"" + CANARY + "\",\"type\":\"Integer\"}}}",
                "{\"variables\":{\"informed\":{\"value\":\"" + CANARY + "\",\"type\":\"Date\"}}}",
                "{\"variables\":{\"informed\":{\"value\":\"" + CANARY + "\",\"type\":\"Bytes\"}}}",
                "{\"variables\":{\"informed\":{\"value\":\"" + CANARY + "\",\"type\":\"Object\"}}}",
                "{\"variables\":{\"persons\":{\"value\":\"" + CANARY + "\"}}}",
                "{\"variables\":\"" + CANARY + "\"}",
                "{\"variables\":{\"informed\":\"" + CANARY + "\"}}",
                "{\"businessKey\":\"" + CANARY + "\",\"variables\":{}}")) {
            error(own.post(form, body));
            error(own.send(
                    "POST", form, body, Map.of("Content-Type", CANARY + "/" + CANARY, "X-XSRF-TOKEN", own.token())));
            error(own.send("POST", form, body, Map.of("Content-Type", "application/json", "X-XSRF-TOKEN", CANARY)));
            error(own.send(
                    "POST",
                    form,
                    body,
                    Map.of(
                            "Content-Type",
                            "application/json",
                            "X-XSRF-TOKEN",
                            own.token(),
                            "Origin",
                            "http://" + CANARY)));
            error(own.post("/api/cases/" + CANARY + "/withdrawal", body));
            error(own.post("/api/cases/BF-2026-0001/consents/" + CANARY + "/withdrawal", body));
        }
        error(own.post(Visitor.ENGINE + "/task/" + task + "/claim", "{\"userId\":\"" + CANARY + "\"}"));
        error(own.post(Visitor.ENGINE + "/task/" + task + "/assignee", "{\"userId\":\"" + CANARY + "\"}"));
        var leader = Visitor.signedIn(port, LEADER);
        error(leader.post(
                "/api/parameters/" + CANARY, "{\"value\":\"" + CANARY + "\",\"validFrom\":\"" + CANARY + "\"}"));
        error(leader.post(
                "/api/parameters/approval.working-days",
                "{\"value\":\"" + CANARY + "\",\"validFrom\":\"2026-06-01\",\"note\":\"" + CANARY + "\"}"));
    }

    /** A personnummer or a name typed into the wrong box. */
    private void people() {
        for (var userId : List.of(CANARY, CANARY + " Anna", HV + CANARY)) {
            error(new Visitor(port)
                    .signIn(java.net.URLEncoder.encode(userId, java.nio.charset.StandardCharsets.UTF_8), CANARY));
        }
        var admin = Visitor.signedIn(port, "admin");
        error(admin.post("/api/demo/clock", "{\"to\":\"" + CANARY + "\"}"));
        error(admin.post(
                Visitor.ENGINE + "/user/create", "{\"profile\":{\"id\":\"" + CANARY + "!#\"},\"credentials\":{}}"));
        error(admin.post(
                Visitor.ENGINE + "/authorization/create",
                "{\"type\":\"" + CANARY + "\",\"userId\":\"" + CANARY + "\"}"));
    }

    private void models() {
        var designer = Visitor.signedIn(port, "processdesigner1");
        error(designer.send(
                "POST",
                "/engine-rest/deployment/create",
                "--x\r\nContent-Disposition: form-data; name=\"" + CANARY + "\"\r\n\r\n" + CANARY + "\r\n--x--\r\n",
                Map.of("Content-Type", "multipart/form-data; boundary=x")));
    }

    private static Map<String, String> headers(Visitor visitor) {
        var headers = new HashMap<>(HEADERS);
        headers.remove("Cookie");
        headers.put("X-XSRF-TOKEN", visitor.token());
        return headers;
    }

    /** Whatever was answered. */
    private void heard(HttpResponse<String> answer) {
        answers.merge(answer.statusCode(), 1, Integer::sum);
        if (answer.statusCode() >= 400 && WORD.isIn(answer.body())
                || answer.statusCode() >= 400
                        && WORD.isIn(answer.headers().map().toString())) {
            hits.add(answer.request().method() + " " + answer.uri() + ": " + answer.statusCode() + " " + answer.body());
        }
    }

    /** A refusal; an answer that is none shows what the caller may see. */
    private void error(HttpResponse<String> answer) {
        if (answer.statusCode() >= 400) {
            heard(answer);
        }
    }
}
