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

    @Test
    void the_guide_reads_the_notes_again_and_nobody_else_does() {
        var caseNumber = movedIn(HV, nominee("Dag"), "2026-05-18T10:00", "2026-06-01");
        at("2026-06-03T15:00");
        met(caseNumber, "2026-06-03", MeetingStatus.GENOMFORT, false);
        at("2026-07-02T10:00");
        var page = "/arenden/" + caseNumber + "/moten?month=2026-06";

        assertThat(visitor(GUIDE).get(page).body()).contains("juni 2026", CANARY + " anteckning", "Stryk, blev fel");
        assertThat(visitor(HV).get(page).body())
                .contains("2026-06-03")
                .doesNotContain(CANARY + " anteckning", "Stryk, blev fel");
        assertThat(owner.queryForList(
                        "select distinct user_id from bf.read_log where case_number = ? and data_class like '%C7%' and granted",
                        String.class, caseNumber))
                .containsExactly(GUIDE);
        var foreign = visitor(ST).get(page);
        assertThat(foreign.statusCode()).isEqualTo(404);
        assertThat(foreign.body()).as("en sida, inte JSON").contains("<!DOCTYPE html>");
        assertThat(visitor(GUIDE)
                        .get("/arenden/" + caseNumber + "/moten?month=juni")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void an_absence_is_entered_on_the_page_and_struck_when_it_was_wrong() {
        var caseNumber = movedIn(HV, nominee("Eli"), "2026-05-18T10:00", "2026-06-01");
        at("2026-06-10T10:00");
        var address = "/api/cases/" + caseNumber + "/absences";
        var away = "{\"person\":\"%s\",\"reason\":\"SJUKHUS\",\"from\":\"2026-06-08\",\"to\":\"2026-06-28\"}"
                .formatted(personsOf(caseNumber).get(0));
        var guide = visitor(GUIDE);

        assertThat(guide.post(address, away.replace("2026-06-28", "2026-06-01")).body())
                .contains("Sista dagen ligger före den första.");
        assertThat(guide.post(address, away.replace("SJUKHUS", "")).body()).contains("Välj ett av alternativen.");
        assertThat(guide.post(address, away.replace("2026-06-08", "förra veckan"))
                        .body())
                .contains("Skriv dagen som åååå-mm-dd.");
        for (var other : java.util.List.of(HV, ST, SB, "soc_hv_chef1", "ssm_chef1", "styrgrupp1")) {
            assertThat(visitor(other).post(address, away).statusCode())
                    .as(other)
                    .isEqualTo(404);
        }
        assertThat(guide.post(address, away).statusCode()).isEqualTo(204);
        assertThat(guide.post(address, away.replace("2026-06-08", "2026-06-20")).body())
                .contains("Frånvaro är redan registrerad under de dagarna.");
        runDueJobsUntil("2026-07-02T08:00");
        assertThat(month(caseNumber, 1, "2026-06")).isEqualTo("FRANVARANDE 0/4");

        var known = Visitor.json(guide.get("/api/cases/" + caseNumber + "/meetings?month=2026-06"))
                .path("absences")
                .get(0);
        assertThat(known.path("reason").asText()).isEqualTo("Sjukhus");
        assertThat(visitor(HV)
                        .post(address + "/" + known.path("id").asText() + "/strike", "{}")
                        .statusCode())
                .isEqualTo(404);
        assertThat(guide.post(address + "/" + known.path("id").asText() + "/strike", "{}")
                        .statusCode())
                .isEqualTo(204);
        assertThat(month(caseNumber, 1, "2026-06")).as("räknas igen").isEqualTo("BRIST_UTFORARE 0/4");
        assertThat(value("select count(*)::text from bf.support_absence where case_number = ?", caseNumber))
                .as("rättelsen går att följa (T-57)")
                .isEqualTo("1");
    }

    private Visitor visitor(String userId) {
        return Visitor.signedIn(port, userId);
    }
}
