package se.bostadforst.badinput;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import se.bostadforst.Visitor;
import se.bostadforst.admission.AdmissionTest;

/** Our own API and pages: whatever is sent to them, the answer is a code below 500 and Swedish, and nothing has changed. */
class OwnApiInputTest extends AdmissionTest {

    private static final List<String> VALUES = List.of(
            "null",
            "\"\"",
            "\"x\"",
            "\"\\u0000\"",
            "\"\\ud83d\"",
            "\"${1+1}\"",
            "\"' or 1=1--\"",
            "true",
            "5",
            "-1",
            "1e309",
            "[]",
            "[1]",
            "{}",
            "{\"a\":{}}",
            "\"" + "x".repeat(100_000) + "\"",
            "\"2026-02-30\"",
            "\"+999999999-12-31\"",
            "\"-999999999-01-01\"",
            "\"0001-01-01T00:00\"",
            "\"+999999999-12-31T23:59\"",
            "\"99999999999999999999\"",
            "\"１２\"",
            "\" 15 \\n\"");

    @LocalServerPort
    private int port;

    @Test
    void no_parameter_withdrawal_or_clock_takes_what_it_should_not() {
        at("2026-05-18T10:00");
        var caseNumber = nominated(HV, "Api");
        var staff = Visitor.signedIn(port, HV);
        var leader = Visitor.signedIn(port, LEADER);
        var admin = Visitor.signedIn(port, "admin");
        var parameters = owner.queryForObject("select count(*) from bf.parameter", Long.class);
        for (var value : VALUES) {
            refused(staff.post("/api/cases/" + caseNumber + "/withdrawal", "{\"reason\":" + value + "}"));
            for (var field : List.of("ticket", "to", "reason", "words", "tasks", "who", "from", "deputies")) {
                refused(staff.post("/api/hand-over/x1", "{\"" + field + "\":" + value + "}"));
                refused(staff.post(
                        "/api/distribution",
                        "{\"tasks\":[\"x1.1\"],\"reason\":\"JAV\",\"" + field + "\":" + value + "}"));
                refused(staff.post("/api/staff-absences", "{\"to\":\"2026-05-18\",\"" + field + "\":" + value + "}"));
            }
            refused(staff.post("/api/distribution", "{\"reason\":\"JAV\",\"tasks\":[" + value + "]}"));
            refused(leader.post("/api/parameters/capacity.persons", "{\"validFrom\":" + value + ",\"value\":\"20\"}"));
            refused(staff.post("/api/notifications", "{\"hour\":\"7\",\"chosen\":[" + value + "]}"));
            refused(admin.post("/api/deliveries/x1/retry", "{\"reason\":" + value + "}"));
            if (!value.contains("15")) {
                refused(staff.post("/api/notifications", "{\"chosen\":[],\"hour\":" + value + "}"));
                refused(leader.post(
                        "/api/parameters/capacity.persons",
                        "{\"validFrom\":\"2026-06-01\",\"value\":" + (value.equals("5") ? "5.5" : value) + "}"));
            }
            refused(admin.post("/api/demo/clock", "{\"to\":" + value + "}"));
        }
        for (var note :
                List.of("\"\\ud83d\"", "\"\\u0000\"", "\"\\u001b[31m\"", "\"" + "x".repeat(501) + "\"", "{}", "[]")) {
            refused(leader.post(
                    "/api/parameters/capacity.persons",
                    "{\"validFrom\":\"2026-06-01\",\"value\":\"20\",\"note\":" + note + "}"));
        }
        for (var path : List.of(
                "/api/cases/x/withdrawal",
                "/api/cases/BF-2026-99999999999999999999/withdrawal",
                "/api/cases/" + caseNumber + "/consents/ALLA/withdrawal",
                "/api/cases/" + caseNumber + "/consents/x/withdrawal",
                "/api/parameters/finns.inte",
                "/api/demo/finns-inte")) {
            refused(staff.post(path, "{\"reason\":\"FLYTTAT\",\"validFrom\":\"2026-06-01\",\"value\":\"20\"}"));
        }
        for (var body : List.of("", "[]", "{\"reason\":", "{\"reason\":\"FLYTTAT\",\"reason\":\"FLYTTAT\"}")) {
            refused(staff.post("/api/cases/" + caseNumber + "/withdrawal", body));
        }
        assertThat(status(caseNumber)).isEqualTo("NOMINERAD");
        assertThat(owner.queryForObject("select count(*) from bf.parameter", Long.class))
                .isEqualTo(parameters);
        assertThat(clock.instant()).isEqualTo(instant("2026-05-18T10:00"));
    }

    @Test
    void no_address_and_no_header_of_ours_breaks_a_page() {
        var staff = Visitor.signedIn(port, HV);
        for (var path : List.of(
                "/api/cases?limit=x",
                "/api/cases?limit=1.5",
                "/api/cases?limit=99999999999",
                "/api/cases?offset=NaN",
                "/api/cases/x",
                "/api/tasks/x/case",
                "/arenden/x",
                "/arenden/BF-2026-9999",
                "/arenden/BF-0000-00000000000000000000000000",
                "/t/x",
                "/parametrar/x",
                "/api/cases/BF-2026-0001%00")) {
            refused(staff.get(path));
        }
        for (var path : List.of(
                "/api/cases?limit=-1",
                "/api/cases?limit=",
                "/api/cases?offset=2147483647",
                "/arenden?x=%00",
                "/arenden?x=<script>".replace("<", "%3C").replace(">", "%3E"))) {
            assertThat(staff.get(path).statusCode()).as(path).isEqualTo(200);
        }
        for (var accept : List.of("text/plain", "image/png", ";;;", "text/html;q=2", "x".repeat(1000))) {
            for (var path : List.of("/api/cases", "/arenden")) {
                var answer = staff.send("GET", path, null, Map.of("Accept", accept));
                assertThat(answer.statusCode()).as(path + " " + accept).isLessThan(500);
                if (answer.statusCode() >= 400) {
                    refused(answer);
                }
            }
        }
    }

    private static void refused(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.uri() + " " + answer.body()).isBetween(400, 499);
        Sentences.assertSilent(answer.body().replaceAll("<[^>]*>", ""));
        assertThat(answer.body()).as(answer.uri().toString()).containsAnyOf("\"message\":\"", "<html lang=\"sv\"");
    }
}
