package se.bostadforst.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.bostadforst.followup.FollowUpTest;

/** A reminder that fires after the work is done does not say how the work ended. */
class EndingBesideTheMainRoadTest extends FollowUpTest {

    @Autowired
    private FinishedCases finished;

    @Test
    void a_report_that_was_read_before_the_last_reminder_ended_as_read() {
        var caseNumber = movedIn(HV, nominee("Eva"), "2026-05-18T10:00", "2026-06-01");
        runDueJobsUntil("2026-06-05T08:00");
        at("2026-06-05T10:00");
        as(GUIDE).does("Task_BookMeeting", caseNumber, booking("2026-07-01"));
        runDueJobsUntil("2026-06-22T09:00");
        as(GUIDE).does("Task_WriteReport", caseNumber, report());
        runDueJobsUntil("2026-06-23T09:00");
        as(HV).does("Task_ReadReport", caseNumber, Map.of("read", true));
        runDueJobsUntil("2026-06-24T09:00");

        assertThat(instance("follow-up-report", caseNumber).getEndActivityId()).isEqualTo("EndEvent_Reminded");
        assertThat(as(LEADER)
                        .call(() -> finished.ended(caseNumber, "follow-up-report", true, 0))
                        .cases())
                .singleElement()
                .extracting(FinishedCase::ending)
                .isEqualTo("Rapporten läst");
    }
}
