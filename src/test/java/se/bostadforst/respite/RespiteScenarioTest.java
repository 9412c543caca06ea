package se.bostadforst.respite;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.bostadforst.access.CaseAccess;
import se.bostadforst.access.DataClass;

/** Scenario S3 ({@code domain.md} 7): respite across the year end, minute by minute. */
class RespiteScenarioTest extends RespiteStoryTest {

    @Autowired
    private CaseAccess access;

    @Test
    void cem_is_away_over_new_year_and_home_early() {
        var cem = cemWithFourNightsUsed();
        assertThat(account(cem, 2025)).isEqualTo("4+0 kvar 10");

        at("2025-12-27T23:10");
        raised(JOUR, cem);
        assertThat(as(JOUR).opens("Task_AssessRespite", cem).get("account").toString())
                .contains("2025: 4 använda, 0 reserverade, 10 kvar av 14");
        assertThat(as(SOCIALJOUR).tasks(cem)).as("inte inkallad än").isEmpty();
        as(JOUR).does("Task_AssessRespite", cem, wanted("2025-12-27", "2026-01-05"));
        assertThat(placement(cem, 2, "result, decider")).isEqualTo("KAN_BEVILJAS SOCIALJOUR");
        assertThat(respiteTasks(cem)).containsExactly("Task_DecideAtNight");
        assertThat(swedish(as(SOCIALJOUR).task("Task_DecideAtNight", cem).getDueDate()))
                .as("inom två timmar")
                .isEqualTo("2025-12-28T01:10");

        at("2025-12-27T23:40");
        assertThat(as(SOCIALJOUR)
                        .opens("Task_DecideAtNight", cem)
                        .get("possible")
                        .toString())
                .contains("10 av 10 nätter");
        as(SOCIALJOUR).does("Task_DecideAtNight", cem, ruling("BIFALL", null));
        assertThat(value(
                        "select kind || ' ' || body || ' ' || outcome || ' ' || law_reference || ' ' || appeal_instruction from bf.assistance_decision where case_number = ? and decided_on = '2025-12-27'",
                        cem))
                .isEqualTo("AKUT_AVLASTNING SOCIALJOUR BIFALL SoL 2025:400 11 kap. 1 § false");
        assertThat(account(cem, 2025)).isEqualTo("4+5 kvar 5");
        assertThat(account(cem, 2026)).isEqualTo("0+5 kvar 9");
        assertThat(timers(cem)).contains("Event_OfficeOpens 2025-12-29T08:00");

        at("2025-12-28T00:30");
        as(JOUR).does("Task_BookPlace", cem, place());
        as(JOUR).does("Task_Accompany", cem, there("2025-12-27"));
        assertThat(placement(cem, 2, "escort, first_night, arrived_at at time zone 'Europe/Stockholm'"))
                .isEqualTo("JOUR 2025-12-27 2025-12-28 00:30:00");

        runDueJobsUntil("2025-12-28T20:00");
        assertThat(respiteTasks(cem)).doesNotContain("Task_TakeOverRespite").contains("Task_DailyContact");
        runDueJobsUntil("2025-12-29T08:00");
        var takeOver = as(HV).task("Task_TakeOverRespite", cem);
        assertThat(swedish(takeOver.getDueDate())).isEqualTo("2025-12-29T23:59");
        assertThat(as(SOCIALJOUR).call(() -> seesCase(cem))).isTrue();
        as(HV).does("Task_TakeOverRespite", cem, delivered2("2025-12-29"));
        assertThat(as(SOCIALJOUR).call(() -> seesCase(cem)))
                .as("enheten har tagit över")
                .isFalse();
        assertThat(value("select count(*) from bf.call_in where case_number = ? and until is null", cem))
                .isEqualTo("0");

        runDueJobsUntil("2026-01-04T14:00");
        assertThat(account(cem, 2025)).isEqualTo("9+0 kvar 5");
        assertThat(account(cem, 2026)).isEqualTo("3+2 kvar 9");
        assertThat(as(GUIDE).opens("Task_RecordReturn", cem).get("lastNight")).isEqualTo("2026-01-03");
        as(GUIDE).does("Task_RecordReturn", cem, over("ATERFLYTT", "2026-01-03"));
        assertThat(account(cem, 2025)).isEqualTo("9+0 kvar 5");
        assertThat(account(cem, 2026))
                .as("nätterna 4 och 5 januari åter lediga")
                .isEqualTo("3+0 kvar 11");
        assertThat(respiteTasks(cem)).containsExactly("Task_MeetAfterReturn");
        assertThat(swedish(as(GUIDE).task("Task_MeetAfterReturn", cem).getDueDate()))
                .as("två arbetsdagar: 5 och 7 januari")
                .isEqualTo("2026-01-07T23:59");

        at("2026-01-07T10:00");
        as(GUIDE)
                .does(
                        "Task_MeetAfterReturn",
                        cem,
                        java.util.Map.of("heldOn", "2026-01-07", "note", CANARY + ": Lugnt nu."));
        assertThat(instance("respite-placement", cem).getEndActivityId()).isEqualTo("EndEvent_RespiteOver");
        assertThat(placement(cem, 2, "ending, cost, closed_at is not null")).isEqualTo("ATERFLYTT 3150.00 t");
        assertThat(value("select count(*) from bf.respite_alternative where case_number = ?", cem))
                .isEqualTo("0");
        assertThat(status(cem)).as("hemmet är kvar").isEqualTo("INFLYTTAD");
    }

    @Test
    void with_the_contract_year_the_same_nights_are_twelve_of_fourteen() {
        parameter("respite.year", "AVTALSAR");
        var cem = cemWithFourNightsUsed();
        at("2025-12-27T23:10");
        raised(JOUR, cem);
        as(JOUR).does("Task_AssessRespite", cem, wanted("2025-12-27", "2026-01-03"));
        at("2025-12-27T23:40");
        as(SOCIALJOUR).does("Task_DecideAtNight", cem, ruling("BIFALL", null));
        at("2025-12-28T00:30");
        as(JOUR).does("Task_BookPlace", cem, place());
        as(JOUR).does("Task_Accompany", cem, there("2025-12-27"));
        runDueJobsUntil("2026-01-04T14:00");
        as(GUIDE).does("Task_RecordReturn", cem, over("SLUT_PA_NATTER", "2026-01-03"));

        assertThat(account(cem, 2026)).as("2025-06-01 till 2026-05-31").isEqualTo("12+0 kvar 2");
    }

    private boolean seesCase(String caseNumber) {
        return access.mayRead(caseNumber, DataClass.C10);
    }

    private String cemWithFourNightsUsed() {
        var cem = home("Cem", "2025-05-22T10:00", "2025-06-01");
        at("2025-11-06T15:00");
        away(cem, "2025-11-06", "2025-11-09");
        as(HV).does("Task_DeliverRespite", cem, delivered2("2025-11-06"));
        at("2025-11-10T10:00");
        as(GUIDE).does("Task_RecordReturn", cem, over("SLUT_PA_NATTER", "2025-11-09"));
        as(GUIDE)
                .does("Task_MeetAfterReturn", cem, java.util.Map.of("heldOn", "2025-11-10", "note", CANARY + ": Bra."));
        return cem;
    }
}
