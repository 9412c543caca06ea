package se.bostadforst.tenancy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Map;
import org.junit.jupiter.api.Test;
import se.bostadforst.SqlTape;
import se.bostadforst.support.MeetingStatus;
import se.bostadforst.support.SupportTest;

/** What a home costs the database: statements and commits for a task, and seconds for a month of fifteen homes. The figures are printed. */
class HomeFiguresTest extends SupportTest {

    private static final int HOMES = 15;

    @Test
    void a_task_of_a_home_and_a_meeting_are_few_statements() {
        at("2026-05-18T10:00");
        var caseNumber = admitted(HV, "Frida");
        offered(caseNumber);
        var task = SqlTape.of(
                () -> as(GUIDE).does("Task_ShowFlat", caseNumber, Map.of("shownOn", today(), "answer", "ACCEPTED")));
        leasesSigned(HV, caseNumber, "2026-06-01");
        runDueJobsUntil("2026-06-01T00:00");
        at("2026-06-03T10:00");
        var meeting = SqlTape.of(() -> met(caseNumber, "2026-06-03", MeetingStatus.GENOMFORT, true));

        System.out.printf(
                "[figures] show-flat: %d statements, %d commits; meeting: %d statements, %d commits%n",
                SqlTape.statements(task), SqlTape.commits(task), SqlTape.statements(meeting), SqlTape.commits(meeting));
        assertThat(SqlTape.statements(task)).isLessThan(120);
        assertThat(SqlTape.statements(meeting)).isLessThan(40);
    }

    @Test
    void a_month_of_fifteen_homes_takes_seconds() {
        var homes = new ArrayList<String>();
        for (int n = 0; n < HOMES; n++) {
            homes.add(movedIn(n % 2 == 0 ? HV : EFH, nominee("Hem " + n), "2026-05-18T10:00", "2026-06-01"));
        }
        var began = System.nanoTime();
        runDueJobsUntil("2026-07-06T08:00");
        var seconds = (System.nanoTime() - began) / 1_000_000_000.0;

        System.out.printf("[figures] a month of %d homes: %.1f s%n", HOMES, seconds);
        homes.forEach(home -> assertThat(month(home, 1, "2026-06")).isEqualTo("BRIST_UTFORARE 0/4"));
        assertThat(seconds).isLessThan(60);
    }
}
