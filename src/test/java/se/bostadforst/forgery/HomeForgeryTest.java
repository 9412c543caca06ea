package se.bostadforst.forgery;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import se.bostadforst.support.MeetingStatus;

/** No task of a home or of its support takes whom, which month or which case it is about from a client ({@code architecture.md} A3). */
class HomeForgeryTest extends ForgedTasks {

    @Test
    void no_task_of_a_home_or_of_its_support_can_be_turned_to_somebody_else() {
        at("2026-05-18T10:00");
        var other = movedIn(HV, nominee("Ann"), "2026-05-18T10:00", "2026-06-01");
        at("2026-05-18T10:00");
        var caseNumber = admitted(HV, "Bea");
        everyOpenTask(caseNumber, other);
        offered(caseNumber);
        everyOpenTask(caseNumber, other);
        as(GUIDE).does("Task_ShowFlat", caseNumber, Map.of("shownOn", today(), "answer", "ACCEPTED"));
        everyOpenTask(caseNumber, other);
        leasesSigned(HV, caseNumber, "2026-06-01");
        everyOpenTask(caseNumber, other);
        agreementsSigned(HV, caseNumber);
        everyOpenTask(caseNumber, other);
        runDueJobsUntil("2026-06-01T00:00");
        everyOpenTask(caseNumber, other);
        at("2026-06-02T10:00");
        met(caseNumber, "2026-06-02", MeetingStatus.UTEBLIVET_HYRESGAST, false);
        everyOpenTask(caseNumber, other);
        at("2026-06-03T10:00");
        met(caseNumber, "2026-06-03", MeetingStatus.GENOMFORT, true);
        runDueJobsUntil("2026-07-02T08:00");
        everyOpenTask(caseNumber, other);

        assertThat(attacked)
                .contains(
                        "Task_OfferFlat",
                        "Task_ShowFlat",
                        "Task_DrawUpHeadLease",
                        "Task_SignCooperationLandlord",
                        "Task_DrawUpWaiver",
                        "Task_HandOverKeys",
                        "Task_DrawUpPlan",
                        "Task_RebookMeeting",
                        "Task_ConfirmAttendance");
    }
}
