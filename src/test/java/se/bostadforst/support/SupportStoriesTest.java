package se.bostadforst.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.bostadforst.casefile.CaseNumber;

/** Support month by month through the engine ({@code domain.md} 2.3, 2.4, A-06, A-07, A-22, A-26, T-16…T-19; S2's October). */
class SupportStoriesTest extends SupportTest {

    @Test
    void beas_partial_october_asks_for_two_meetings_and_none_with_socialtjansten() {
        var bea = movedIn(HV, with(nominee("Bea"), "registeredSex1", "KVINNA"), "2025-10-01T10:00", "2025-10-15");
        at("2025-10-22T10:00");
        met(bea, "2025-10-17", MeetingStatus.GENOMFORT, false);
        met(bea, "2025-10-22", MeetingStatus.GENOMFORT, false);

        runDueJobsUntil("2025-11-04T08:00");

        assertThat(month(bea, 1, "2025-10")).as("17 av 31 dagar: 2 möten (U12)").isEqualTo("PARTIELL_OK 2/2");
        assertThat(owner.queryForList("select 1 from bf.deviation where case_number = ?", bea))
                .isEmpty();
        assertThat(value("select rule_version from bf.support_month where case_number = ? and month = '2025-10'", bea))
                .startsWith("support-month-result:");
    }

    @Test
    void four_meetings_one_of_them_with_socialtjansten_fulfil_the_month() {
        var anders = movedIn(EFH, nominee("Anders"), "2025-09-22T10:00", "2025-10-01");
        meets(anders, "2025-10-03", "2025-10-10", "2025-10-17");
        at("2025-10-24T12:00");
        met(anders, "2025-10-24", MeetingStatus.GENOMFORT, true);
        runDueJobsUntil("2025-11-04T08:00");

        assertThat(month(anders, 1, "2025-10")).isEqualTo("UPPFYLLD 4/4");
        assertThat(as(EFH).tasks(anders)).contains("Task_ConfirmAttendance");
        assertThat(as(EFH).opens("Task_ConfirmAttendance", anders).get("meetings"))
                .isEqualTo("2025-10-24, hembesök");
        as(EFH).does("Task_ConfirmAttendance", anders, Map.of("tookPart", "NEJ"));
        assertThat(month(anders, 1, "2025-10"))
                .as("socialtjänsten säger att den inte var med (A-07)")
                .isEqualTo("SOC_SAKNAS 4/4");
        assertThat(value("select against || ' ' || kind from bf.deviation where case_number = ?", anders))
                .isEqualTo("SOC SUPPORT_WITHOUT_SOCIAL_SERVICES");
    }

    @Test
    void staff_who_cancel_fall_short_and_a_tenant_who_stays_away_is_sought_out() {
        var caseNumber = movedIn(HV, nominee("Cia"), "2026-05-18T10:00", "2026-06-01");
        meets(caseNumber, "2026-06-02", "2026-06-09", "2026-06-16");
        met(caseNumber, "2026-06-15", MeetingStatus.INSTALLT_PERSONAL, false);
        runDueJobsUntil("2026-07-02T08:00");
        assertThat(month(caseNumber, 1, "2026-06")).isEqualTo("BRIST_UTFORARE 3/4");

        at("2026-07-10T10:00");
        met(caseNumber, "2026-07-10", MeetingStatus.UTEBLIVET_HYRESGAST, false);
        runDueJobsUntil("2026-08-04T08:00");
        assertThat(month(caseNumber, 1, "2026-07")).isEqualTo("BRIST_KONTAKT 0/4");
        assertThat(owner.queryForList(
                        "select against from bf.deviation where case_number = ? order by happened_on",
                        String.class,
                        caseNumber))
                .as("aldrig hyresgästens (T-16)")
                .containsExactly("SSM");
        assertThat(status(caseNumber)).isEqualTo("INFLYTTAD");
    }

    @Test
    void a_miss_is_rebooked_a_second_one_visited_and_two_weeks_of_silence_met_together() {
        var caseNumber = movedIn(HV, nominee("Dan"), "2026-05-18T10:00", "2026-06-01");
        at("2026-06-03T10:00");
        met(caseNumber, "2026-06-03", MeetingStatus.UTEBLIVET_HYRESGAST, false);
        assertThat(as(GUIDE).tasks(caseNumber)).contains("Task_RebookMeeting");
        assertThat(swedish(as(GUIDE).task("Task_RebookMeeting", caseNumber).getDueDate()))
                .as("två arbetsdagar (A-26)")
                .startsWith("2026-06-05");

        at("2026-06-05T10:00");
        met(caseNumber, "2026-06-05", MeetingStatus.UTEBLIVET_HYRESGAST, false);
        assertThat(as(GUIDE).tasks(caseNumber)).contains("Task_MakeHomeVisit").doesNotContain("Task_RebookMeeting");

        runDueJobsUntil("2026-06-15T08:00");
        assertThat(as(HV).tasks(caseNumber)).contains("Task_ReachOutTogether");
        as(HV).does("Task_ReachOutTogether", caseNumber, Map.of("result", "INGEN_KONTAKT"));
        assertThat(openTasks(caseNumber)).doesNotContain("Task_MakeHomeVisit", "Task_ReachOutTogether");
        assertThat(tenancies.of(new CaseNumber(caseNumber)))
                .as("ingenting följer av det")
                .isNotNull();
        assertThat(status(caseNumber)).isEqualTo("INFLYTTAD");
    }

    @Test
    void contact_again_ends_the_search() {
        var caseNumber = movedIn(HV, nominee("Eva"), "2026-05-18T10:00", "2026-06-01");
        at("2026-06-03T10:00");
        met(caseNumber, "2026-06-03", MeetingStatus.UTEBLIVET_HYRESGAST, false);
        at("2026-06-04T10:00");
        met(
                caseNumber,
                "2026-06-04",
                MeetingKind.TELEFON,
                MeetingStatus.GENOMFORT,
                false,
                Set.copyOf(personsOf(caseNumber)));

        assertThat(openTasks(caseNumber)).doesNotContain("Task_RebookMeeting");
        assertThat(instance("outreach", caseNumber).getEndActivityId()).isEqualTo("EndEvent_ContactAgain");
    }

    @Test
    void a_couple_has_two_months_two_plans_and_is_counted_one_by_one() {
        var couple = movedInCouple("2026-05-18T10:00", "2026-06-01");
        var both = personsOf(couple);
        for (var day : java.util.List.of("2026-06-02", "2026-06-09", "2026-06-16", "2026-06-23")) {
            at(day + "T12:00");
            met(couple, day, MeetingKind.HEMBESOK, MeetingStatus.GENOMFORT, day.endsWith("23"), Set.of(both.get(0)));
        }
        met(couple, "2026-06-23", MeetingKind.KONTOR, MeetingStatus.UTEBLIVET_HYRESGAST, false, Set.of(both.get(1)));
        runDueJobsUntil("2026-07-02T08:00");

        assertThat(month(couple, 1, "2026-06")).isEqualTo("UPPFYLLD 4/4");
        assertThat(month(couple, 2, "2026-06")).isEqualTo("BRIST_KONTAKT 0/4");
        assertThat(as(GUIDE)
                        .call(() -> tasks.createTaskQuery()
                                .processInstanceBusinessKey(couple)
                                .taskDefinitionKey("Task_DrawUpPlan")
                                .count()))
                .isEqualTo(2);
    }

    @Test
    void telephone_is_contact_but_none_of_the_four() {
        var caseNumber = movedIn(HV, nominee("Fia"), "2026-05-18T10:00", "2026-06-01");
        meets(caseNumber, "2026-06-02", "2026-06-09", "2026-06-16");
        at("2026-06-24T10:00");
        met(
                caseNumber,
                "2026-06-24",
                MeetingKind.TELEFON,
                MeetingStatus.GENOMFORT,
                true,
                Set.copyOf(personsOf(caseNumber)));
        runDueJobsUntil("2026-07-02T08:00");

        assertThat(month(caseNumber, 1, "2026-06")).isEqualTo("BRIST_UTFORARE 3/4");
    }

    @Test
    void who_is_in_hospital_is_asked_for_nothing_that_month() {
        var caseNumber = movedIn(HV, nominee("Gun"), "2026-05-18T10:00", "2026-06-01");
        at("2026-06-10T10:00");
        guide(() -> {
            absences.record(
                    new CaseNumber(caseNumber),
                    personsOf(caseNumber).get(0),
                    LocalDate.parse("2026-06-08"),
                    LocalDate.parse("2026-06-28"),
                    AbsenceReason.SJUKHUS);
            return null;
        });
        runDueJobsUntil("2026-07-02T08:00");

        assertThat(month(caseNumber, 1, "2026-06")).isEqualTo("FRANVARANDE 0/4");
    }

    @Test
    void the_fifteenth_and_the_twenty_fourth_warn_only_when_something_is_missing() {
        var behind = movedIn(HV, nominee("Hal"), "2026-05-18T10:00", "2026-06-01");
        runDueJobsUntil("2026-06-24T08:00");
        assertThat(letters(behind))
                .containsExactly(
                        "Få stödmöten hittills i 2026-06 ssm_vagledare",
                        "Stödmöten saknas i 2026-06 soc_hv_handlaggare",
                        "Stödmöten saknas i 2026-06 ssm_vagledare");

        var ahead = movedIn(HV, nominee("Ida"), "2026-07-20T10:00", "2026-08-01");
        meets(ahead, "2026-08-04", "2026-08-11", "2026-08-14");
        at("2026-08-14T15:00");
        guide(() -> meetings.record(
                new CaseNumber(ahead),
                new NewMeeting(
                        LocalDate.parse("2026-08-28"),
                        null,
                        MeetingKind.KONTOR,
                        MeetingStatus.PLANERAT,
                        true,
                        null,
                        Set.of(),
                        Set.copyOf(personsOf(ahead)),
                        null,
                        false)));
        runDueJobsUntil("2026-08-24T08:00");
        assertThat(letters(ahead)).isEmpty();
    }

    @Test
    void a_wrong_entry_is_struck_out_entered_anew_and_the_month_judged_again() {
        var caseNumber = movedIn(HV, nominee("Jon"), "2026-05-18T10:00", "2026-06-01");
        meets(caseNumber, "2026-06-02", "2026-06-09", "2026-06-16");
        at("2026-06-24T10:00");
        var wrong = met(caseNumber, "2026-06-23", MeetingStatus.GENOMFORT, true);
        runDueJobsUntil("2026-07-02T08:00");
        assertThat(month(caseNumber, 1, "2026-06")).isEqualTo("UPPFYLLD 4/4");

        as(HV).does("Task_ConfirmAttendance", caseNumber, Map.of("tookPart", "JA"));
        guide(() -> {
            meetings.strike(new CaseNumber(caseNumber), wrong);
            return null;
        });
        assertThat(month(caseNumber, 1, "2026-06")).isEqualTo("BRIST_UTFORARE 3/4");
        assertThat(value("select count(*)::text from bf.support_meeting where meeting_id = ?", wrong))
                .as("rättelsen går att följa (T-57)")
                .isEqualTo("1");
        runDueJobsUntil("2026-07-13T08:00");
        assertThatThrownBy(() -> met(caseNumber, "2026-06-30", MeetingStatus.GENOMFORT, true))
                .isInstanceOfSatisfying(
                        MeetingRefused.class,
                        refused -> assertThat(refused.fields())
                                .containsEntry("on", "Månaden är stängd och kan inte längre ändras."));
    }

    @Test
    void the_first_plan_is_due_in_fourteen_days_and_reviewed_each_quarter_from_the_anchor() {
        var anders = movedIn(EFH, nominee("Anders"), "2025-09-22T10:00", "2025-10-01");
        assertThat(swedish(as(GUIDE).task("Task_DrawUpPlan", anders).getDueDate()))
                .as("S1: plan v1 senast 10-15")
                .startsWith("2025-10-15T23:59");
        runDueJobsUntil("2025-10-27T08:00");
        assertThat(owner.queryForList(
                        "select recipient from bf.outbox where case_number = ? and dedupe_key like '%plan-overdue%'",
                        String.class, anders))
                .containsExactly("group:ssm_chef");

        as(GUIDE)
                .does(
                        "Task_DrawUpPlan",
                        anders,
                        Map.of(
                                "approval",
                                "VILL_INTE_HA_PLAN",
                                "ownWords",
                                CANARY + ": Inte nu.",
                                "followUpOn",
                                "2026-01-02"));
        assertThat(timers(anders)).as("erbjuds igen").contains("Event_OfferAgain 2025-11-10T08:00");
        runDueJobsUntil("2025-11-10T08:00");
        as(GUIDE).does("Task_DrawUpPlan", anders, plan("2026-01-02"));
        assertThat(value(
                        "select string_agg(version || ' ' || approval, ',' order by version) from bf.support_plan where case_number = ?",
                        anders))
                .isEqualTo("1 VILL_INTE_HA_PLAN,2 GODKAND");
        assertThat(timers(anders)).contains("Event_ReviewComing 2025-12-19T08:00");

        runDueJobsUntil("2025-12-19T08:00");
        assertThat(swedish(as(GUIDE).task("Task_ReviewPlan", anders).getDueDate()))
                .as("kvartalet räknat från ankaret; nyårsdagen är röd")
                .startsWith("2026-01-02T23:59");
        assertThat(as(GUIDE).opens("Task_ReviewPlan", anders).get("goal1")).isEqualTo(CANARY + ": Bo kvar");
        at("2026-01-02T10:00");
        as(GUIDE).does("Task_ReviewPlan", anders, plan("2026-04-01"));
        assertThat(timers(anders)).contains("Event_ReviewComing 2026-03-18T08:00");
    }

    /** 24 months of support months from anchors that break naive arithmetic: each month once, none skipped, none twice (T-05, T-18). */
    @ParameterizedTest
    @CsvSource({"2026-10-31", "2026-11-30", "2028-02-29", "2026-03-29"})
    void there_is_exactly_one_month_per_person_and_calendar_month(String anchor) {
        var begun = LocalDate.parse(anchor);
        var caseNumber = movedIn(HV, nominee("Kim"), begun.minusDays(14) + "T10:00", anchor);
        runDueJobsUntil(begun.plusMonths(24).withDayOfMonth(20) + "T10:00");

        var months = owner.queryForList(
                "select month from bf.support_month where case_number = ? order by month", String.class, caseNumber);
        var expected = java.util.stream.IntStream.rangeClosed(0, 24)
                .mapToObj(n -> java.time.YearMonth.from(begun).plusMonths(n).toString())
                .toList();
        assertThat(months).isEqualTo(expected);
        assertThat(history.createHistoricProcessInstanceQuery()
                        .processDefinitionKey("support-month")
                        .processInstanceBusinessKey(caseNumber)
                        .count())
                .isEqualTo(25);
        assertThat(value(
                        "select count(*)::text from bf.support_month where case_number = ? and status is not null",
                        caseNumber))
                .isEqualTo("24");
    }

    private void meets(String caseNumber, String... days) {
        for (var day : days) {
            at(day + "T12:00");
            met(caseNumber, day, MeetingStatus.GENOMFORT, false);
        }
    }

    private java.util.List<String> letters(String caseNumber) {
        return owner.queryForList(
                "select split_part(subject, ' – ', 1) || ' ' || replace(recipient, 'group:', '') from bf.outbox where case_number = ? and dedupe_key like '%/support/%' order by 1",
                String.class, caseNumber);
    }
}
