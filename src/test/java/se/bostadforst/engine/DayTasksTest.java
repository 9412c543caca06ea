package se.bostadforst.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.bostadforst.admission.AdmissionTest;
import se.bostadforst.engine.DayTasks.DayTask;

/** A small team's tasks are found by their links, a wide group's by their day: the answer is the same. */
class DayTasksTest extends AdmissionTest {

    private static final List<String> GROUPS = List.of("soc_hv_handlaggare", "soc_st_handlaggare");

    @Autowired
    private JdbcClient jdbc;

    @Test
    void both_roads_find_the_same_tasks_the_taken_first_and_then_the_earliest_due() {
        at("2026-03-04T10:00");
        var later = nominated(HV, "Ett");
        at("2026-03-02T10:00");
        var first = nominated(HV, "Två");
        var elsewhere = nominated(ST, "Tre");
        var taken = nominated(HV, "Fyra");
        tasks.setAssignee(as(HV).task("Task_ObtainConsent", taken).getId(), HV);
        var colleagues = nominated(HV, "Fem");
        tasks.setAssignee(as(HV).task("Task_ObtainConsent", colleagues).getId(), "soc_hv_handlaggare2");

        var byLinks = new DayTasks(jdbc, 1_000).toDo(GROUPS, HV, 100);
        var byDay = new DayTasks(jdbc, 1).toDo(GROUPS, HV, 100);

        assertThat(byDay).isEqualTo(byLinks);
        assertThat(byLinks.stream().map(DayTask::caseNumber))
                .startsWith(taken)
                .containsSubsequence(first, later)
                .contains(elsewhere)
                .doesNotContain(colleagues);
        assertThat(new DayTasks(jdbc, 1).toDo(GROUPS, HV, 2))
                .isEqualTo(new DayTasks(jdbc, 1_000).toDo(GROUPS, HV, 2))
                .hasSize(2);
        assertThat(new DayTasks(jdbc, 1).toDo(List.of("ssm_jour"), HV, 100))
                .noneMatch(task -> taken.equals(task.caseNumber()));
    }
}
