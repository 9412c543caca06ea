package se.bostadforst.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.bostadforst.casefile.CaseNumber;

/** Where support goes wrong quietly: ends, corrections and second misses that nobody would have noticed. */
class SupportCornersTest extends SupportTest {

    @Autowired
    private Supports supports;

    @Test
    void a_month_in_which_support_ends_is_counted_pro_rata_and_is_nobodys_fault() {
        var caseNumber = movedIn(HV, nominee("Lo"), "2026-05-18T10:00", "2026-06-01");
        at("2026-06-10T10:00");
        met(caseNumber, "2026-06-10", MeetingStatus.GENOMFORT, false);
        end(caseNumber, "2026-06-10");

        runDueJobsUntil("2026-07-02T08:00");

        assertThat(month(caseNumber, 1, "2026-06")).as("10 av 30 dagar (T-19)").isEqualTo("PARTIELL_OK 1/1");
        assertThat(owner.queryForList("select 1 from bf.deviation where case_number = ?", caseNumber))
                .isEmpty();
    }

    @Test
    void a_rebooked_meeting_that_is_missed_too_becomes_a_home_visit() {
        var caseNumber = movedIn(HV, nominee("Moa"), "2026-05-18T10:00", "2026-06-01");
        at("2026-06-03T10:00");
        met(caseNumber, "2026-06-03", MeetingStatus.UTEBLIVET_HYRESGAST, false);
        as(GUIDE).does("Task_RebookMeeting", caseNumber, Map.of("result", "NYTT_MOTE"));
        at("2026-06-05T10:00");
        met(caseNumber, "2026-06-05", MeetingStatus.UTEBLIVET_HYRESGAST, false);
        assertThat(as(GUIDE).tasks(caseNumber)).contains("Task_MakeHomeVisit");

        runDueJobsUntil("2026-06-15T08:00");
        assertThat(as(HV).tasks(caseNumber)).contains("Task_ReachOutTogether");
        at("2026-06-15T10:00");
        met(caseNumber, "2026-06-15", MeetingStatus.GENOMFORT, false);
        assertThat(openTasks(caseNumber)).doesNotContain("Task_ReachOutTogether", "Task_MakeHomeVisit");
        assertThat(instance("outreach", caseNumber).getEndActivityId()).isEqualTo("EndEvent_ContactMeanwhile");
    }

    @Test
    void whoever_has_ended_support_is_not_sought_out() {
        var caseNumber = movedIn(HV, nominee("Nils"), "2026-05-18T10:00", "2026-06-01");
        at("2026-06-03T10:00");
        met(caseNumber, "2026-06-03", MeetingStatus.UTEBLIVET_HYRESGAST, false);
        assertThat(openTasks(caseNumber)).contains("Task_RebookMeeting");

        end(caseNumber, "2026-06-03");
        assertThat(openTasks(caseNumber)).doesNotContain("Task_RebookMeeting");
        at("2026-06-04T10:00");
        met(caseNumber, "2026-06-02", MeetingStatus.UTEBLIVET_HYRESGAST, false);
        assertThat(openTasks(caseNumber)).doesNotContain("Task_RebookMeeting", "Task_MakeHomeVisit");
    }

    @Test
    void nothing_in_a_shut_month_is_changed_by_a_tap() {
        var caseNumber = movedIn(HV, nominee("Olle"), "2026-05-18T10:00", "2026-06-01");
        at("2026-06-02T10:00");
        var held = met(caseNumber, "2026-06-02", MeetingStatus.GENOMFORT, false);
        var planned = met(caseNumber, "2026-06-10", MeetingStatus.PLANERAT, false);
        runDueJobsUntil("2026-07-13T08:00");

        assertThatThrownBy(() -> guide(() -> {
                    meetings.strike(new CaseNumber(caseNumber), held);
                    return null;
                }))
                .isInstanceOf(MeetingRefused.class);
        assertThatThrownBy(() -> guide(() -> {
                    meetings.outcome(new CaseNumber(caseNumber), planned, MeetingStatus.GENOMFORT, null);
                    return null;
                }))
                .isInstanceOf(MeetingRefused.class);
        assertThat(month(caseNumber, 1, "2026-06")).isEqualTo("BRIST_UTFORARE 1/4");
    }

    @Test
    void a_no_to_a_plan_is_not_a_delay() {
        var caseNumber = movedIn(EFH, nominee("Pia"), "2025-09-22T10:00", "2025-10-01");
        at("2025-10-06T10:00");
        as(GUIDE)
                .does(
                        "Task_DrawUpPlan",
                        caseNumber,
                        Map.of("approval", "VILL_INTE_HA_PLAN", "followUpOn", "2025-12-01"));
        runDueJobsUntil("2025-10-20T08:00");
        assertThat(swedish(as(GUIDE).task("Task_DrawUpPlan", caseNumber).getDueDate()))
                .as("fjorton dagar efter ett nej")
                .startsWith("2025-10-20T23:59");
        runDueJobsUntil("2025-10-29T08:00");
        assertThat(owner.queryForList(
                        "select 1 from bf.outbox where case_number = ? and dedupe_key like '%plan-overdue%'",
                        caseNumber))
                .isEmpty();
    }

    @Test
    void a_couple_is_asked_about_attendance_once_and_a_correction_meanwhile_is_judged() {
        var couple = movedInCouple("2026-05-18T10:00", "2026-06-01");
        var both = Set.copyOf(personsOf(couple));
        UUID last = null;
        for (var day : java.util.List.of("2026-06-02", "2026-06-09", "2026-06-16", "2026-06-23")) {
            at(day + "T12:00");
            last = met(couple, day, MeetingKind.HEMBESOK, MeetingStatus.GENOMFORT, day.endsWith("02"), both);
        }
        runDueJobsUntil("2026-07-02T08:00");
        assertThat(month(couple, 1, "2026-06")).isEqualTo("UPPFYLLD 4/4");

        var wrong = last;
        guide(() -> {
            meetings.strike(new CaseNumber(couple), wrong);
            return null;
        });
        assertThat(month(couple, 1, "2026-06")).isEqualTo("BRIST_UTFORARE 3/4");
        assertThat(month(couple, 2, "2026-06")).isEqualTo("BRIST_UTFORARE 3/4");

        var asked = openTasks(couple).stream()
                .filter("Task_ConfirmAttendance"::equals)
                .count();
        assertThat(asked).as("en för varje månad").isEqualTo(2);
        as(HV).call(() -> {
            var task = tasks.createTaskQuery()
                    .processInstanceBusinessKey(couple)
                    .taskDefinitionKey("Task_ConfirmAttendance")
                    .list()
                    .get(0);
            tasks.claim(task.getId(), HV);
            forms.submitTaskForm(task.getId(), Map.of("tookPart", "JA"));
            return null;
        });
        assertThat(openTasks(couple)).as("svaret gäller hushållet").doesNotContain("Task_ConfirmAttendance");
    }

    @Test
    void a_telephone_call_that_staff_cancel_does_not_explain_meetings_that_were_missed() {
        var caseNumber = movedIn(HV, nominee("Rut"), "2026-05-18T10:00", "2026-06-01");
        for (var day : java.util.List.of("2026-06-02", "2026-06-09", "2026-06-16")) {
            at(day + "T12:00");
            met(caseNumber, day, MeetingStatus.GENOMFORT, false);
        }
        at("2026-06-23T12:00");
        met(caseNumber, "2026-06-23", MeetingStatus.UTEBLIVET_HYRESGAST, false);
        met(
                caseNumber,
                "2026-06-22",
                MeetingKind.TELEFON,
                MeetingStatus.INSTALLT_PERSONAL,
                false,
                Set.copyOf(personsOf(caseNumber)));
        runDueJobsUntil("2026-07-02T08:00");
        assertThat(month(caseNumber, 1, "2026-06")).isEqualTo("BRIST_KONTAKT 3/4");
    }

    @Test
    void a_shortfall_that_a_late_entry_mends_is_no_deviation_any_more() {
        var caseNumber = movedIn(HV, nominee("Sol"), "2026-05-18T10:00", "2026-06-01");
        for (var day : java.util.List.of("2026-06-02", "2026-06-09", "2026-06-16")) {
            at(day + "T12:00");
            met(caseNumber, day, MeetingStatus.GENOMFORT, day.endsWith("02"));
        }
        runDueJobsUntil("2026-07-02T08:00");
        assertThat(month(caseNumber, 1, "2026-06")).isEqualTo("BRIST_UTFORARE 3/4");
        assertThat(standing(caseNumber)).containsExactly("SUPPORT_FELL_SHORT");

        var forgotten = met(caseNumber, "2026-06-23", MeetingStatus.GENOMFORT, false);
        assertThat(month(caseNumber, 1, "2026-06")).isEqualTo("UPPFYLLD 4/4");
        assertThat(standing(caseNumber)).isEmpty();
        assertThat(value(
                        "select detail from bf.case_log where case_number = ? and event = 'DEVIATION_WITHDRAWN'",
                        caseNumber))
                .isEqualTo("Utföraren höll färre stödmöten än avtalat");

        strike(caseNumber, forgotten);
        assertThat(standing(caseNumber)).as("igen").containsExactly("SUPPORT_FELL_SHORT");
    }

    @Test
    void five_working_days_of_correction_are_counted_from_the_day_the_month_was_closed() {
        var caseNumber = movedIn(HV, nominee("Tea"), "2026-05-18T10:00", "2026-06-01");
        runDueJobsUntil("2026-07-01T10:00");
        at("2026-07-20T08:00");
        runDueJobsUntil("2026-07-20T08:00");
        assertThat(timers(caseNumber))
                .as("stängdes för sent, måndag 20 juli: till och med måndag 27 juli")
                .contains("Event_Shut 2026-07-28T08:00");

        at("2026-07-27T15:00");
        met(caseNumber, "2026-06-23", MeetingStatus.GENOMFORT, false);
        assertThat(month(caseNumber, 1, "2026-06")).isEqualTo("BRIST_UTFORARE 1/4");
    }

    @Test
    void nothing_is_entered_for_a_day_after_support_ended() {
        var caseNumber = movedIn(HV, nominee("Ulf"), "2026-05-18T10:00", "2026-06-01");
        at("2026-06-10T10:00");
        end(caseNumber, "2026-06-05");

        assertThatThrownBy(() -> met(caseNumber, "2026-06-08", MeetingStatus.GENOMFORT, false))
                .isInstanceOfSatisfying(
                        MeetingRefused.class,
                        refused -> assertThat(refused.fields()).containsEntry("on", "Stödet avslutades 2026-06-05."));
        assertThat(met(caseNumber, "2026-06-04", MeetingStatus.GENOMFORT, false))
                .isNotNull();
    }

    private java.util.List<String> standing(String caseNumber) {
        return owner.queryForList(
                "select kind from bf.deviation where case_number = ? and withdrawn_at is null",
                String.class,
                caseNumber);
    }

    private void strike(String caseNumber, UUID meeting) {
        guide(() -> {
            meetings.strike(new CaseNumber(caseNumber), meeting);
            return null;
        });
    }

    private void end(String caseNumber, String day) {
        guide(() -> {
            supports.end(new CaseNumber(caseNumber), LocalDate.parse(day));
            return null;
        });
    }
}
