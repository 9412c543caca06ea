package se.bostadforst.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.lang.Nullable;
import se.bostadforst.admission.AdmissionTest;
import se.bostadforst.engine.DayTasks.DayTask;

/** A small team's tasks are found by their links, a wide group's by their day: the answer is the same. */
class DayTasksTest extends AdmissionTest {

    private static final List<String> GROUPS = List.of("soc_hv_handlaggare", "soc_st_handlaggare");

    @Autowired
    private JdbcClient jdbc;

    @Test
    void both_roads_find_the_same_tasks_the_taken_first_and_then_the_earliest_due() {
        at("2026-03-02T10:00");
        var undated = nominatedAndDue(HV, "Noll", null);
        var later = nominatedAndDue(HV, "Ett", "2026-03-20");
        var elsewhere = nominatedAndDue(ST, "Tre", "2026-03-18");
        var first = nominatedAndDue(HV, "Två", "2026-03-10");
        var taken = nominated(HV, "Fyra");
        tasks.setAssignee(as(HV).task("Task_ObtainConsent", taken).getId(), HV);
        var colleagues = nominated(HV, "Fem");
        tasks.setAssignee(as(HV).task("Task_ObtainConsent", colleagues).getId(), "soc_hv_handlaggare2");

        var byLinks = new DayTasks(jdbc, 1_000).toDo(GROUPS, HV, 100);
        var byDay = new DayTasks(jdbc, 1).toDo(GROUPS, HV, 100);

        assertThat(byDay).isEqualTo(byLinks);
        assertThat(byLinks.stream().map(DayTask::caseNumber))
                .startsWith(taken)
                .containsSubsequence(first, elsewhere, later, undated)
                .doesNotContain(colleagues);
        for (var few : List.of(1, 1_000)) {
            assertThat(new DayTasks(jdbc, few).toDo(GROUPS, HV, 2))
                    .as("the first two, however few are asked for")
                    .isEqualTo(byLinks.subList(0, 2));
        }
        assertThat(new DayTasks(jdbc, 1).toDo(List.of("ssm_jour"), HV, 100))
                .noneMatch(task -> taken.equals(task.caseNumber()));
    }

    private String nominatedAndDue(String userId, String firstName, @Nullable String day) {
        var caseNumber = nominated(userId, firstName);
        var task = as(userId).task("Task_ObtainConsent", caseNumber);
        owner.update("update camunda.act_ru_task set due_date_ = ?::timestamp where id_ = ?", day, task.getId());
        return caseNumber;
    }
}
