package se.bostadforst.support;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import se.bostadforst.SqlTape;
import se.bostadforst.Visitor;

/** The meeting screen's own route: what is right is stored, what is wrong is said at its field, and nobody else gets in. */
class MeetingsHttpTest extends SupportTest {

    @LocalServerPort
    private int port;

    @Test
    void a_guide_enters_a_meeting_and_the_others_read_what_is_theirs() {
        var caseNumber = movedIn(HV, nominee("Ada"), "2026-05-18T10:00", "2026-06-01");
        at("2026-06-03T15:00");
        var person = personsOf(caseNumber).get(0).toString();
        var address = "/api/cases/" + caseNumber + "/meetings";
        var good =
                "{\"on\":\"2026-06-03\",\"kind\":\"HEMBESOK\",\"status\":\"GENOMFORT\",\"socialServices\":true,\"minutes\":45,\"content\":[\"VARDAGSEKONOMI\"],\"persons\":[\"%s\"],\"note\":\"KANARIE mår bättre\"}"
                        .formatted(person);

        var guide = visitor(GUIDE);
        var tape = SqlTape.of(
                () -> assertThat(guide.post(address, good).statusCode()).isEqualTo(204));
        assertThat(tape.size()).as("SQL-satser för ett möte").isLessThan(60);
        assertThat(guide.post(address, good).body()).contains("Ett likadant möte är redan registrerat den dagen.");
        assertThat(guide.post(address, good.replace("2026-06-03", "2026-06-30")).body())
                .contains("Dagen har inte varit än.");
        assertThat(guide.post(address, good.replace("2026-06-03", "2026-05-30")).body())
                .contains("Stödet började 2026-06-01.");
        assertThat(guide.post(address, good.replace("2026-06-03", "igår")).body())
                .contains("Skriv dagen som åååå-mm-dd.");
        assertThat(guide.post(address, good.replace("HEMBESOK", "MÅNEN")).body())
                .contains("Välj ett av alternativen.");
        assertThat(guide.post(
                                address,
                                good.replace(person, java.util.UUID.randomUUID().toString()))
                        .statusCode())
                .isEqualTo(404);
        assertThat(value("select count(*)::text from bf.support_meeting where case_number = ?", caseNumber))
                .isEqualTo("1");

        var read = visitor(HV).get(address);
        assertThat(read.body()).contains("1 av 4, 1 med socialtjänsten").doesNotContain("mår bättre");
        assertThat(visitor(HV).get("/arenden/" + caseNumber + "/moten").body())
                .contains("Stödmöten i " + caseNumber)
                .doesNotContain("Spara mötet");
        assertThat(guide.get("/arenden/" + caseNumber + "/moten").body()).contains("Spara mötet");
        for (var other : java.util.List.of(ST, SB, CARETAKER, "styrgrupp1", "projektledare1")) {
            assertThat(visitor(other).get(address).statusCode()).as(other).isEqualTo(404);
            assertThat(visitor(other).post(address, good).statusCode())
                    .as(other)
                    .isEqualTo(404);
        }
        assertThat(visitor(HV).post(address, good).statusCode())
                .as("handläggaren skriver inte")
                .isEqualTo(404);
        assertThat(visitor(SB).get("/api/cases/" + caseNumber).body())
                .contains("Kontakt finns")
                .doesNotContain("1 av 4");
    }

    @Test
    void a_planned_meeting_gets_its_outcome_with_one_tap_and_support_ends_when_the_person_wants() {
        var caseNumber = movedIn(HV, nominee("Bo"), "2026-05-18T10:00", "2026-06-01");
        at("2026-06-03T15:00");
        var person = personsOf(caseNumber).get(0).toString();
        var address = "/api/cases/" + caseNumber + "/meetings";
        var guide = visitor(GUIDE);
        assertThat(guide.post(
                                address,
                                "{\"on\":\"2026-06-05\",\"kind\":\"UTE\",\"status\":\"PLANERAT\",\"persons\":[\"%s\"]}"
                                        .formatted(person))
                        .statusCode())
                .isEqualTo(204);
        var planned = Visitor.json(guide.get(address))
                .path("meetings")
                .get(0)
                .path("id")
                .asText();
        assertThat(guide.post(address + "/" + planned + "/outcome", "{\"status\":\"GENOMFORT\"}")
                        .body())
                .contains("Mötet har inte varit än.");
        at("2026-06-05T15:00");
        assertThat(guide.post(address + "/" + planned + "/outcome", "{\"status\":\"UTEBLIVET_HYRESGAST\"}")
                        .statusCode())
                .isEqualTo(204);
        assertThat(openTasks(caseNumber)).contains("Task_RebookMeeting");

        assertThat(visitor(GUIDE)
                        .post("/api/cases/" + caseNumber + "/actions/end-support", "{}")
                        .statusCode())
                .isEqualTo(404);
        assertThat(visitor(HV)
                        .post("/api/cases/" + caseNumber + "/actions/end-support", "{}")
                        .statusCode())
                .isEqualTo(204);
        assertThat(openTasks(caseNumber))
                .as("bostaden går vidare")
                .doesNotContain("Task_DrawUpPlan")
                .contains("Task_HandOverKeys");
        assertThat(status(caseNumber)).isEqualTo("INFLYTTAD");
        assertThat(instance("support", caseNumber).getEndActivityId()).isEqualTo("EndEvent_SupportEnded");
    }

    @Test
    void a_meeting_planned_with_socialtjansten_is_still_with_it_after_one_tap() {
        var caseNumber = movedIn(HV, nominee("Cleo"), "2026-05-18T10:00", "2026-06-01");
        at("2026-06-03T15:00");
        var address = "/api/cases/" + caseNumber + "/meetings";
        var guide = visitor(GUIDE);
        guide.post(
                address,
                "{\"on\":\"2026-06-05\",\"kind\":\"KONTOR\",\"status\":\"PLANERAT\",\"socialServices\":true,\"persons\":[\"%s\"]}"
                        .formatted(personsOf(caseNumber).get(0)));
        at("2026-06-05T15:00");
        var planned = Visitor.json(guide.get(address))
                .path("meetings")
                .get(0)
                .path("id")
                .asText();
        assertThat(guide.post(address + "/" + planned + "/outcome", "{\"status\":\"GENOMFORT\"}")
                        .statusCode())
                .isEqualTo(204);
        assertThat(guide.get(address).body()).contains("1 av 4, 1 med socialtjänsten");
    }

    private Visitor visitor(String userId) {
        return Visitor.signedIn(port, userId);
    }
}
