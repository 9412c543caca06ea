package se.bostadforst.parameters;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import se.bostadforst.Visitor;
import se.bostadforst.admission.AdmissionTest;

/** The page where the project leader chooses from a closed list. */
class ParametersPageTest extends AdmissionTest {

    @LocalServerPort
    private int port;

    @AfterEach
    void the_first_value_again() {
        owner.update("delete from bf.parameter where code = 'rent.window' and valid_from > '2010-01-01'");
    }

    @Test
    void the_rents_window_is_chosen_in_swedish_and_nothing_else_is_taken() {
        at("2026-05-18T10:00");
        var leader = Visitor.signedIn(port, LEADER);
        assertThat(leader.get("/parametrar").body())
                .contains("<strong>Hela perioden från inflyttningen</strong>")
                .contains(
                        "<option value=\"HELA_PERIODEN\" selected=\"selected\">Hela perioden från inflyttningen</option>")
                .contains("<option value=\"RULLANDE_9M\">De nio månaderna före prövningen</option>");

        for (var value : List.of("\"RULLANDE_12M\"", "\"rullande_9m\"", "\"\"", "null", "9", "\"${1+1}\"")) {
            var refused = leader.post(
                    "/api/parameters/rent.window", "{\"validFrom\":\"2026-06-01\",\"value\":" + value + "}");
            assertThat(refused.statusCode()).as(value).isEqualTo(400);
            assertThat(Visitor.json(refused).path("message").asText())
                    .startsWith("Hyror som prövas inför ett eget kontrakt: välj Hela perioden");
        }
        var body = "{\"validFrom\":\"2026-06-01\",\"value\":\"RULLANDE_9M\",\"note\":\"Beslut i styrgruppen\"}";
        assertThat(Visitor.signedIn(port, HV)
                        .post("/api/parameters/rent.window", body)
                        .statusCode())
                .isEqualTo(404);
        assertThat(leader.post("/api/parameters/rent.window", body).statusCode())
                .isEqualTo(204);

        assertThat(Visitor.signedIn(port, HV).get("/parametrar").body())
                .contains("Från 2026-06-01: De nio månaderna före prövningen")
                .doesNotContain("<select");
    }
}
