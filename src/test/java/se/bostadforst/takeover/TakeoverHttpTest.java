package se.bostadforst.takeover;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import se.bostadforst.Visitor;
import se.bostadforst.tenancy.rent.RentCause;

/** The case's page, "Vad som återstår" and the papers, as each reader may have them (T-30, T-33). */
class TakeoverHttpTest extends TakeoverStoryTest {

    @LocalServerPort
    private int port;

    @Test
    void each_reader_sees_the_conditions_and_only_their_own_part_of_the_evidence() {
        var bea = movedIn(HV, nominee("Bea"), "2025-10-06T10:00", "2025-10-15");
        at("2026-07-06T10:00");
        paidInTime(HV, bea, "2025-11", "2026-04");
        paid(HV, bea, "2026-05", "2026-05-06", RentCause.HYRESGAST);
        paidInTime(HV, bea, "2026-06", "2026-07");
        debt(bea, 1, "2024-03-01", true);

        assertThat(page(HV, bea))
                .contains(
                        "Hyran har betalats i tid under hela perioden",
                        "Inte uppfyllt",
                        "2026-05: 6 dagar sen",
                        "Skulder med planering: 1 av 1",
                        "onsdag 15 juli 2026",
                        "9 månader efter onsdag 15 oktober 2025",
                        "Källa: Svenska Bostäder")
                .doesNotContain("6 900", "ostadsbolag", "20 000");
        assertThat(page(LETTING, bea))
                .contains("Inte uppfyllt", "Grundade allvarliga klagomål: 0", "delas inte med dig")
                .doesNotContain("2026-05", "av 1", "2025-10-15 till");
        assertThat(page(GUIDE, bea)).contains("2026-05: 6 dagar sen");
        assertThat(visitor(HV).get("/api/cases/" + bea + "/own-contract").body())
                .contains("\"runs\":true", "2026-05: 6 dagar sen", "onsdag 15 juli 2026");
        for (var stranger : List.of("soc_st_handlaggare1", rentOffice(HV), SB, INVESTIGATOR, LEADER)) {
            assertThat(visitor(stranger).get(address(bea)).statusCode())
                    .as(stranger)
                    .isEqualTo(404);
        }
        assertThat(visitor(HV).get("/api/cases/" + bea).body())
                .contains(
                        "Eget kontrakt", "Tredje kvartalsuppföljningen", "Tidigast eget kontrakt", "Pröva övertagande");
        assertThat(visitor(SB).get("/api/cases/" + bea).body())
                .as("förvaltaren vet inget om hyror och skulder")
                .doesNotContain("Hyran har betalats i tid", "Planering för hantering");
    }

    @Test
    void the_tab_of_a_task_says_how_it_stands_or_why_nothing_is_shown() {
        var bea = movedIn(HV, nominee("Bea"), "2025-10-06T10:00", "2025-10-15");
        at("2026-07-06T10:00");
        assertThat(tab(GUIDE, bea))
                .contains("\"runs\":true", "onsdag 15 juli 2026")
                .contains("\"nothing\":null");

        var ada = upForApproval(HV, "Ada");
        assertThat(tab(SB, ada)).contains("\"view\":null", "delas inte med din roll");
        assertThat(tab(HV, nominated(HV, "Bo"))).contains("\"view\":null", "när någon bor i lägenheten");
        assertThat(visitor("soc_st_handlaggare1")
                        .get("/api/tasks/" + taskOf(ada) + "/own-contract")
                        .statusCode())
                .isEqualTo(404);
    }

    private String tab(String user, String caseNumber) {
        return owner
                .queryForList(
                        "select t.id_ from camunda.act_ru_task t join camunda.act_ru_execution e on e.id_ = t.proc_inst_id_ where e.business_key_ = ?",
                        String.class,
                        caseNumber)
                .stream()
                .map(task -> visitor(user).get("/api/tasks/" + task + "/own-contract"))
                .filter(answer -> answer.statusCode() == 200)
                .map(HttpResponse::body)
                .findFirst()
                .orElse("no task of " + user);
    }

    private String taskOf(String caseNumber) {
        return value(
                "select t.id_ from camunda.act_ru_task t join camunda.act_ru_execution e on e.id_ = t.proc_inst_id_ where e.business_key_ = ? limit 1",
                caseNumber);
    }

    @Test
    void every_paper_of_a_takeover_can_be_made_by_its_author() {
        var caj = movedIn(HV, nominee("Caj"), "2025-09-22T10:00", "2025-10-01");
        at("2026-06-10T10:00");
        paidInTime(HV, caj, "2025-11", "2026-07");
        made(HV, caj, "what-remains");
        booked(caj, 9, "2026-07-01");
        asked(caj);
        evidence(HV, caj);
        at("2026-07-01T14:00");
        held(caj, 9, "2026-07-01");
        made(HV, caj, "takeover-basis");
        proposes(HV, caj, "JA");
        made(HV, caj, "takeover-proposal");
        assertThat(make(LETTING, caj, "takeover-proposal")).isEqualTo(404);
        accepted(caj);
        made(LETTING, caj, "takeover-answer");
        as(LETTING).does("Task_DrawUpOwnLease", caj, java.util.Map.of("startsOn", "2026-08-01", "monthlyRent", 6900));
        made(LETTING, caj, "own-lease");
        as(LETTING).does("Task_SignOwnLease", caj, inSystem());
        scanned(LETTING, caj, "own-lease");
        as(LETTING).does("Task_RecordOwnLeaseSignatures", caj, signedOn(today()));
        as(chiefOf(HV)).does("Task_EndContracts", caj, java.util.Map.of("confirmed", true));
        made(HV, caj, "sublease-termination");
        assertThat(value(
                        "select string_agg(code || ' ' || made_org, ', ' order by code) from bf.document where case_number = ?",
                        caj))
                .isEqualTo(
                        "own-lease SB, sublease-termination SOC, takeover-answer SB, takeover-basis SOC, takeover-proposal SOC, what-remains SOC");
    }

    private void made(String user, String caseNumber, String code) {
        assertThat(make(user, caseNumber, code)).as("%s by %s", code, user).isBetween(200, 204);
    }

    private int make(String user, String caseNumber, String code) {
        return visitor(user)
                .post("/api/cases/" + caseNumber + "/documents/" + code, "{}")
                .statusCode();
    }

    private String page(String user, String caseNumber) {
        var answer = visitor(user).get(address(caseNumber));
        assertThat(answer.statusCode()).as(user).isEqualTo(200);
        return answer.body();
    }

    private static String address(String caseNumber) {
        return "/arenden/" + caseNumber + "/eget-kontrakt";
    }

    private Visitor visitor(String userId) {
        return Visitor.signedIn(port, userId);
    }
}
