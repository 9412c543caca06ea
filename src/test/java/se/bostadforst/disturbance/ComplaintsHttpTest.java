package se.bostadforst.disturbance;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import se.bostadforst.Visitor;
import se.bostadforst.casefile.CaseNumber;

/** Complaints by the house's own door: what the page sends and what comes back. */
class ComplaintsHttpTest extends DisturbanceTest {

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
            "{}",
            "\"" + "x".repeat(100_000) + "\"",
            "\"2026-02-30\"",
            "\"grundad\"",
            "\"+999999999-12-31\"");

    @LocalServerPort
    private int port;

    @Test
    void the_guide_writes_down_the_landlord_judges_and_each_reading_is_one_line() {
        at("2026-07-15T10:00");
        var ada = homeOf(HV, "2025-10-15");
        var path = "/api/cases/" + ada + "/complaints";
        var guide = Visitor.signedIn(port, GUIDE);
        var judge = Visitor.signedIn(port, JUDGE);
        ok(guide.post(path, "{\"happenedOn\":\"2026-07-12\",\"source\":\"VAGLEDARE\"}"));

        var before = lines(ada, GUIDE);
        var read = Visitor.json(guide.get(path));
        assertThat(lines(ada, GUIDE)).isEqualTo(before + 1);
        assertThat(read.at("/mayRecord").asBoolean()).isTrue();
        assertThat(read.at("/mayRule").asBoolean()).isFalse();
        assertThat(read.at("/complaints/0/weight/code").asText()).isEqualTo("UTREDS");
        assertThat(read.at("/complaints/0/ruling").isNull()).isTrue();
        assertThat(guide.get("/arenden/" + ada + "/storningar").body())
                .contains("2026-07-12, Vägledare", "Inte bedömt än", "Spara klagomålet")
                .doesNotContain("Bedöm klagomålet");
        assertThat(lines(ada, GUIDE)).isEqualTo(before + 2);

        var rulings = path + "/" + read.at("/complaints/0/complaintId").asText() + "/rulings";
        assertThat(judge.get("/arenden/" + ada + "/storningar").body()).contains("Bedöm klagomålet");
        var refused = judge.post(rulings, "{\"class\":\"ALLVARLIG\",\"ground\":\"\"}");
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(Visitor.json(refused).findValuesAsText("key")).containsExactly("ground", "closeViolence");
        ok(judge.post(rulings, "{\"class\":\"ALLVARLIG\",\"ground\":\"GRUNDAD\",\"closeViolence\":\"NEJ\"}"));
        assertThat(Visitor.signedIn(port, HV)
                        .get("/arenden/" + ada + "/storningar")
                        .body())
                .contains("Räknas som allvarligt klagomål", "Grundad", "bedömt 2026-07-15");
        assertThat(guide.post(
                                rulings,
                                "{\"class\":\"INGEN_STORNING\",\"ground\":\"GRUNDAD\",\"closeViolence\":\"NEJ\"}")
                        .statusCode())
                .isEqualTo(404);
        assertThat(Visitor.signedIn(port, "sb_beslut1")
                        .get("/arenden/" + ada + "/storningar")
                        .body())
                .contains("Räknas som allvarligt klagomål")
                .doesNotContain("Spara klagomålet", "Bedöm på nytt");
    }

    @Test
    void the_cases_page_leads_there_and_tells_what_it_shows() {
        at("2026-07-15T10:00");
        var ada = homeOf(HV, "2025-10-15");
        var judge = Visitor.signedIn(port, JUDGE);
        assertThat(judge.get("/arenden").body()).contains(ada.value());
        assertThat(judge.get("/arenden/" + ada).body())
                .contains("/arenden/" + ada + "/storningar")
                .doesNotContain("Hyra och skulder");
        assertThat(lastClasses(ada, JUDGE)).doesNotContain("C5");
        complainedOf(SB, ada, "2026-07-12");
        assertThat(judge.get("/arenden/" + ada).body())
                .contains("1 antecknade", "Klagomål om störning antecknat: 2026-07-12");
        assertThat(lastClasses(ada, JUDGE)).contains("C5");
        var hyra = Visitor.signedIn(port, HYRA);
        assertThat(hyra.get("/arenden/" + ada).body())
                .doesNotContain("storningar", "Störningar", "Klagomål om störning");
        assertThat(lastClasses(ada, HYRA)).doesNotContain("C5");
    }

    @Test
    void to_a_stranger_there_is_no_such_case() {
        at("2026-07-15T10:00");
        var ada = homeOf(HV, "2025-10-15");
        complainedOf(SB, ada, "2026-07-12");
        for (var user : List.of(EFH, HYRA, LEADER, "utvarderare1")) {
            var stranger = Visitor.signedIn(port, user);
            for (var path : List.of("/arenden/%s/storningar", "/api/cases/%s/complaints")) {
                var here = stranger.get(path.formatted(ada));
                var nowhere = stranger.get(path.formatted("BF-2026-99999"));
                assertThat(here.statusCode()).as(user + path).isEqualTo(404);
                assertThat(here.body().replace(ada.value(), "BF-2026-99999")).isEqualTo(nowhere.body());
                refused(here);
            }
            assertThat(stranger.post(
                                    "/api/cases/" + ada + "/complaints",
                                    "{\"happenedOn\":\"2026-07-12\",\"source\":\"GRANNE\"}")
                            .statusCode())
                    .isEqualTo(404);
        }
    }

    @Test
    void whatever_is_sent_the_answer_is_swedish_and_nothing_is_written() {
        at("2026-07-15T10:00");
        var ada = homeOf(HV, "2025-10-15");
        var complaint = complainedOf(SB, ada, "2026-07-12");
        var path = "/api/cases/" + ada + "/complaints";
        var judge = Visitor.signedIn(port, JUDGE);
        var before = complaintCounts();
        for (var value : VALUES) {
            refused(judge.post(path, "{\"happenedOn\":" + value + ",\"source\":\"GRANNE\"}"));
            refused(judge.post(path, "{\"happenedOn\":\"2026-07-12\",\"source\":" + value + "}"));
            var rulings = path + "/" + complaint + "/rulings";
            refused(judge.post(rulings, "{\"class\":" + value + ",\"ground\":\"GRUNDAD\",\"closeViolence\":\"NEJ\"}"));
            refused(judge.post(
                    rulings, "{\"class\":\"ALLVARLIG\",\"ground\":" + value + ",\"closeViolence\":\"NEJ\"}"));
            refused(judge.post(
                    rulings, "{\"class\":\"ALLVARLIG\",\"ground\":\"GRUNDAD\",\"closeViolence\":" + value + "}"));
            refused(judge.post(path, value));
            refused(judge.post(rulings, value));
        }
        var right = "{\"class\":\"ALLVARLIG\",\"ground\":\"GRUNDAD\",\"closeViolence\":\"NEJ\"}";
        for (var id : List.of("x", "00000000-0000-0000-0000-000000000000", "1'--", "%00")) {
            refused(judge.post(path + "/" + id.replace("'", "%27") + "/rulings", right));
        }
        refused(judge.post(path, "{\"happenedOn\":\"2026-07-12\",\"source\":\"GRANNE\",\"note\":\"Grannen Kerstin\"}"));
        assertThat(complaintCounts()).isEqualTo(before);
    }

    private long lines(CaseNumber caseNumber, String user) {
        return owner.queryForObject(
                "select count(*) from bf.read_log where case_number = ? and user_id = ?",
                Long.class,
                caseNumber.value(),
                user);
    }

    private String lastClasses(CaseNumber caseNumber, String user) {
        return value(
                "select data_class from bf.read_log where case_number = ? and user_id = ? order by entry_id desc limit 1",
                caseNumber.value(),
                user);
    }

    private static void ok(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(204);
    }

    private static void refused(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.uri() + " " + answer.body()).isBetween(400, 499);
        assertThat(answer.body()).containsAnyOf("\"message\":\"", "<html lang=\"sv\"");
        assertThat(answer.body()).doesNotContain("Exception", "java.", "org.", "select ", "Kerstin");
    }
}
