package se.bostadforst.admission;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Every boundary timer of admission, run out with the time it should have had; and silence, which never is a yes (T-52). */
class AdmissionDeadlinesTest extends AdmissionTest {

    @BeforeEach
    void an_ordinary_monday() {
        at("2026-05-18T10:00");
    }

    @Test
    void silent_parties_are_reminded_after_three_working_days_and_raised_after_five() {
        var caseNumber = upForApproval(HV, "Tyst");

        assertThat(timers(caseNumber))
                .containsExactly(
                        "BoundaryEvent_EscalationDue 2026-05-25T08:00", "BoundaryEvent_ReminderDue 2026-05-21T08:00");
    }

    @Test
    void over_a_holiday_the_working_days_are_counted_not_the_days() {
        at("2026-04-30T10:00");
        var caseNumber = upForApproval(HV, "Tyst");

        assertThat(timers(caseNumber))
                .containsExactly(
                        "BoundaryEvent_EscalationDue 2026-05-08T08:00", "BoundaryEvent_ReminderDue 2026-05-06T08:00");
    }

    @Test
    void only_those_who_have_not_answered_are_reminded() {
        var caseNumber = upForApproval(HV, "Tyst");
        as(SSM).does("Task_Approve", caseNumber, yes());
        runDueJobsUntil("2026-05-21T07:59");
        assertThat(mails(caseNumber, "Påminnelse%")).isEmpty();
        runDueJobsUntil("2026-05-21T08:00");

        assertThat(mails(caseNumber, "Påminnelse%")).containsExactly("group:projektledare", "group:sb_forvaltare");
        assertThat(passed(caseNumber)).contains("BoundaryEvent_ReminderDue", "Task_RemindSilent", "EndEvent_Reminded");
        assertThat(openTasks(caseNumber)).containsExactly("Task_Approve", "Task_Approve");
    }

    @Test
    void silence_goes_to_the_project_leader_on_the_fifth_day_and_nobody_is_taken_to_have_approved() {
        var caseNumber = upForApproval(HV, "Tyst");
        runDueJobsUntil("2026-05-25T07:59");
        assertThat(openTasks(caseNumber)).doesNotContain("Task_FollowUpSilence");
        runDueJobsUntil("2026-05-25T08:00");

        assertThat(openTasks(caseNumber))
                .containsExactly("Task_Approve", "Task_Approve", "Task_Approve", "Task_FollowUpSilence");
        assertThat(as(LEADER).opens("Task_FollowUpSilence", caseNumber).get("silent"))
                .isEqualTo(
                        "Projektet (Socialtjänst- och arbetsmarknadsförvaltningen)\nSvenska Bostäder\nStockholms Stadsmission");
        as(LEADER).does("Task_FollowUpSilence", caseNumber, Map.of("contacted", "KONTAKTAD"));
        runDueJobsUntil("2027-05-25T08:00");
        assertThat(status(caseNumber)).isEqualTo("UNDER_GODKANNANDE");
        assertThat(openTasks(caseNumber)).containsExactly("Task_Approve", "Task_Approve", "Task_Approve");
        assertThat(owner.queryForList(
                        "select 1 from bf.approval where case_number = ? and outcome is not null", caseNumber))
                .isEmpty();
    }

    @Test
    void when_all_have_answered_there_is_nothing_left_to_follow_up() {
        var caseNumber = upForApproval(HV, "Sen");
        runDueJobsUntil("2026-05-26T09:00");
        allApprove(caseNumber);

        assertThat(openTasks(caseNumber)).doesNotContain("Task_FollowUpSilence");
        assertThat(instance("approval-round", caseNumber).getEndActivityId()).isEqualTo("EndEvent_AllAnswered");
        assertThat(status(caseNumber)).isEqualTo("ERBJUDEN");
    }

    @Test
    void nobody_of_another_organisation_can_answer_for_the_silent_one() {
        var caseNumber = upForApproval(HV, "Tyst");
        var landlords = as(SB).task("Task_Approve", caseNumber);

        for (var other : List.of(SSM, LEADER, HV, "sb_bovard1")) {
            assertThat(as(other).tasks()).extracting("id").doesNotContain(landlords.getId());
        }
        assertThat(as(LEADER).task("Task_Approve", caseNumber).getId()).isNotEqualTo(landlords.getId());
    }

    @Test
    void two_parties_who_answer_at_the_same_moment_are_both_heard() {
        for (int n = 0; n < 3; n++) {
            var caseNumber = upForApproval(HV, "Samtidig");
            var clicks = java.util.stream.Stream.of(SSM, SB, LEADER)
                    .map(party -> java.util.concurrent.CompletableFuture.runAsync(
                            () -> as(party).does("Task_Approve", caseNumber, yes())))
                    .toList();
            clicks.forEach(java.util.concurrent.CompletableFuture::join);
            assertThat(status(caseNumber)).isEqualTo("ERBJUDEN");
        }
    }

    @Test
    void an_offer_without_an_answer_is_remembered_after_ten_working_days_and_stands() {
        var caseNumber = approved(HV, "Sen");
        as(HV).does("Task_GiveOffer", caseNumber, offerGiven());
        assertThat(timers(caseNumber)).containsExactly("BoundaryEvent_AnswerDue 2026-06-01T08:00");
        assertThat(swedish(as(HV).task("Task_RecordAnswer", caseNumber).getDueDate()))
                .startsWith("2026-06-01T23:59");
        runDueJobsUntil("2026-06-01T07:59");
        assertThat(mails(caseNumber, "%erbjudande%")).isEmpty();
        runDueJobsUntil("2026-06-01T08:00");

        assertThat(mails(caseNumber, "%erbjudande%")).containsExactly("group:soc_hv_handlaggare");
        assertThat(passed(caseNumber))
                .contains("BoundaryEvent_AnswerDue", "Task_RemindAnswer", "EndEvent_AnswerReminded");
        assertThat(openTasks(caseNumber)).contains("Task_RecordAnswer");
        assertThat(status(caseNumber)).isEqualTo("ERBJUDEN");
    }

    private List<String> mails(String caseNumber, String subject) {
        return owner.queryForList(
                "select recipient from bf.outbox where case_number = ? and subject like ? order by recipient",
                String.class,
                caseNumber,
                subject);
    }
}
