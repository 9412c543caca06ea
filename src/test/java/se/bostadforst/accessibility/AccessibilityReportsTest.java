package se.bostadforst.accessibility;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import se.bostadforst.AppTest;
import se.bostadforst.Visitor;

/** The statement is open to everybody; whoever has signed in reports a fault with two choices, and the project leader gets a letter. */
class AccessibilityReportsTest extends AppTest {

    private static final String PATH = "/api/accessibility-reports";
    private static final String LETTERS =
            "select count(*)::text from bf.outbox where dedupe_key like 'accessibility:%'";

    @LocalServerPort
    private int port;

    @Test
    void everybody_reads_how_accessible_the_service_is() {
        var page = new Visitor(port).get("/tillganglighet");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains("lag 2018:1937", "delvis förenlig", "axe-core", "digg.se/tdosanmalan", "Logga in</a> för att")
                .contains("Datumväljarens kalender")
                .doesNotContain("data-post=");
        assertThat(Visitor.signedIn(port, "sb_bovard1").get("/tillganglighet").body())
                .contains("data-post=\"" + PATH + "\"");
    }

    @Test
    void a_fault_is_reported_with_two_choices_and_no_words() {
        var before = Integer.parseInt(value(LETTERS));
        var reporter = Visitor.signedIn(port, "sb_bovard1");
        assertThat(reporter.post(PATH, "{\"place\":\"JOUREN\",\"obstacle\":\"TANGENTBORD\"}")
                        .statusCode())
                .isEqualTo(204);
        assertThat(Integer.parseInt(value(LETTERS))).isEqualTo(before + 1);
        assertThat(
                        owner.queryForMap(
                                "select recipient, subject, case_number from bf.outbox where dedupe_key like 'accessibility:%' order by created_at desc limit 1"))
                .containsEntry("recipient", "group:projektledare")
                .containsEntry("subject", "Brist i tillgängligheten. Jourens sidor: Det går inte med bara tangentbord")
                .containsEntry("case_number", null);
    }

    @Test
    void an_administrator_who_is_nobodys_actor_reports_too() {
        var before = Integer.parseInt(value(LETTERS));
        assertThat(Visitor.signedIn(port, "admin")
                        .post(PATH, "{\"place\":\"ADMIN\",\"obstacle\":\"SEENDE\"}")
                        .statusCode())
                .isEqualTo(204);
        assertThat(Integer.parseInt(value(LETTERS))).isEqualTo(before + 1);
    }

    @Test
    void what_is_not_chosen_is_said_at_its_field_and_nothing_is_stored() {
        var before = value(LETTERS);
        var reporter = Visitor.signedIn(port, "sb_bovard1");
        var empty = reporter.post(PATH, "{\"place\":\"\",\"obstacle\":\"HITTEPÅ\"}");
        assertThat(empty.statusCode()).isEqualTo(400);
        assertThat(empty.body()).contains("Välj var det är.", "Välj vad som inte fungerar.");
        assertThat(reporter.post(PATH, "{\"place\":\"JOUREN\",\"obstacle\":\"ANNAT\",\"note\":\"ord\"}")
                        .statusCode())
                .as("words have no field")
                .isEqualTo(400);
        assertThat(new Visitor(port)
                        .post(PATH, "{\"place\":\"JOUREN\",\"obstacle\":\"ANNAT\"}")
                        .statusCode())
                .as("nobody signed in")
                .isIn(401, 403);
        assertThat(value(LETTERS)).isEqualTo(before);
    }
}
