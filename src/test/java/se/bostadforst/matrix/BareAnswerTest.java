package se.bostadforst.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import se.bostadforst.AppTest;
import se.bostadforst.Visitor;

/** What the container refuses before the door is asked is said in Swedish too; and what Cockpit counts says nothing about a colleague. */
class BareAnswerTest extends AppTest {

    @LocalServerPort
    private int port;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/arenden/\u0000",
                "/arenden/\u0001x",
                "/arenden/%00",
                "/arenden/a b",
                "/arenden/{x}",
                "arenden",
                "/a%zz",
                "/%5c.."
            })
    void an_address_that_is_none_gets_the_houses_own_answer(String path) {
        try (var wire = new Wire(port)) {
            var answer = wire.send("GET", path, Map.of(), null);
            assertThat(answer.status()).isBetween(400, 404);
            assertThat(answer.body())
                    .startsWith("{\"type\":\"")
                    .doesNotContain("HTTP Status", "Tomcat", "<html", "Exception");
            assertThat(answer.body()).containsAnyOf("Begäran kunde inte läsas", "Sidan finns inte");
            assertThat(answer.head()).contains("nosniff", "no-store").doesNotContain("Tomcat", "Server:");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"taskAssignee\":\"soc_hv_handlaggare1\"}",
                "{\"unfinished\":true,\"taskAssignee\":\"soc_hv_handlaggare1\"}",
                "{\"finished\":true}",
                "{\"unfinished\":true,\"assigned\":\"soc_hv_handlaggare1\"}",
                "{\"unfinished\":false}",
                "{}",
                ""
            })
    void nobody_counts_what_a_colleague_has_done(String asked) {
        var answer = Visitor.signedIn(port, "projektledare1").post(Visitor.ENGINE + "/history/task/count", asked);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("Begäran");
    }

    @Test
    void the_counts_of_cockpits_start_page_are_answered() {
        var leader = Visitor.signedIn(port, "projektledare1");
        for (var asked : new String[] {
            "{\"unfinished\":true}",
            "{\"unfinished\":true,\"assigned\":true}",
            "{\"unfinished\":true,\"unassigned\":true,\"withCandidateGroups\":true}",
            "{\"unfinished\":true,\"unassigned\":true,\"withoutCandidateGroups\":true}"
        }) {
            assertThat(leader.post(Visitor.ENGINE + "/history/task/count", asked)
                            .statusCode())
                    .as(asked)
                    .isEqualTo(200);
        }
    }
}
