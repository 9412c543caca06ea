package se.bostadforst.followup;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import se.bostadforst.Visitor;

/** The counters on the case's page and in the API: they warn before something breaks, and say until when it can be mended. */
class CaseGaugesTest extends FollowUpTest {

    @LocalServerPort
    private int port;

    @Test
    void counters_warn_in_time_and_remember_what_broke() {
        var caseNumber = movedIn(HV, nominee("Majken"), "2026-05-18T10:00", "2026-06-01");
        runDueJobsUntil("2026-06-05T09:00");
        assertThat(gauges(HV, caseNumber))
                .containsEntry("support-meetings", "0 av 4 SOM_DET_SKA 2026-07-02")
                .containsEntry("plan-valid", "Finns inte än SOM_DET_SKA 2026-06-25")
                .containsEntry("follow-ups-on-time", "0 av 0 SOM_DET_SKA 2026-07-08")
                .containsEntry("report-before-meeting", "0 av 0 SOM_DET_SKA null")
                .containsEntry("months-to-takeover", "Månader i lägenheten: 0 SOM_DET_SKA 2027-03-01")
                .containsEntry("waiver-expiry", "Inget godkänt SOM_DET_SKA null");

        runDueJobsUntil("2026-06-16T09:00");
        assertThat(gauges(HV, caseNumber))
                .as("den femtonde, den fjortonde dagen, och bokningen som skulle vara gjord")
                .containsEntry("support-meetings", "0 av 4 SNART 2026-07-02")
                .containsEntry("plan-valid", "Finns inte än SNART 2026-06-25")
                .containsEntry("follow-ups-on-time", "0 av 0 SNART 2026-07-08");

        as(GUIDE).does("Task_BookMeeting", caseNumber, booking("2026-07-01"));
        runDueJobsUntil("2026-06-26T09:00");
        assertThat(gauges(HV, caseNumber))
                .containsEntry("follow-ups-on-time", "0 av 0 SOM_DET_SKA 2026-07-08")
                .containsEntry("report-before-meeting", "0 av 0 SNART 2026-07-01")
                .containsEntry("plan-valid", "Finns inte än BRUTEN 2026-06-25");

        runDueJobsUntil("2026-07-01T09:00");
        at("2026-07-01T12:00");
        as(HV).does("Task_KeepMinutes", caseNumber, held("2026-07-01"));
        runDueJobsUntil("2026-07-03T09:00");
        var after = gauges(HV, caseNumber);
        assertThat(after)
                .containsEntry("follow-ups-on-time", "1 av 1 SOM_DET_SKA null")
                .containsEntry("report-before-meeting", "0 av 1 BRUTEN null");
        assertThat(history(HV, caseNumber, "report-before-meeting")).contains("Genomförd utan rapport i förväg");
        assertThat(history(HV, caseNumber, "support-meetings")).contains("juni 2026", "0 av 4");
        assertThat(gauges(SB, caseNumber)).as("hyresvärden ser bara dagarna").containsOnlyKeys("follow-ups-on-time");
        assertThat(Visitor.signedIn(port, HV).get("/arenden/" + caseNumber).body())
                .contains("Håller vi det vi lovat?", "Har brustit", "juni 2026: 0 av 4");
    }

    private Map<String, String> gauges(String user, String caseNumber) {
        var found = new LinkedHashMap<String, String>();
        for (var gauge : file(user, caseNumber).get("gauges")) {
            found.put(
                    gauge.get("code").asText(),
                    gauge.get("value").asText() + " " + gauge.get("standing").asText() + " "
                            + gauge.get("until").asText());
        }
        return found;
    }

    private String history(String user, String caseNumber, String code) {
        for (var gauge : file(user, caseNumber).get("gauges")) {
            if (code.equals(gauge.get("code").asText())) {
                return gauge.get("history").toString();
            }
        }
        return "";
    }

    private JsonNode file(String user, String caseNumber) {
        return Visitor.json(Visitor.signedIn(port, user).get("/api/cases/" + caseNumber));
    }
}
