package se.bostadforst.staffing;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import se.bostadforst.forms.FormRefused;
import se.bostadforst.tenancy.TenancyTest;

/** What the stories of staffing share: hand-overs, absences, and a colleague or two who are here for the test only. */
abstract class StaffingTest extends TenancyTest {

    static final String HV2 = "soc_hv_handlaggare2";
    static final String CHIEF = "soc_hv_chef1";
    static final String GUIDE2 = "ssm_vagledare2";

    /** In two roles of one unit: a colleague who is also a manager. */
    static final String BOTH = "bemanning-bada";

    @Autowired
    HandOvers handOvers;

    @Autowired
    StaffAbsences absences;

    @Autowired
    AbsenceSweep sweep;

    @Autowired
    StrayTasks stray;

    @Autowired
    Boards boards;

    @BeforeEach
    @AfterEach
    void nobodyIsAway() {
        owner.update("update bf.task_move set absence_id = null where absence_id is not null");
        owner.update("delete from bf.staff_absence");
        owner.update("delete from bf.stray_task");
        for (var guest : List.of(BOTH, "bemanning-1", "bemanning-2")) {
            identity.deleteUser(guest);
        }
    }

    void guest(String userId, String... groups) {
        users.ensure(userId, "Gäst", userId, null, "demo", List.of(groups));
    }

    /** As it is done on a page that has just been loaded. */
    void hands(String by, String to, String reason, String... taskIds) {
        as(by).run(() -> handOvers.carryOut(wish(to, reason, taskIds)));
    }

    static HandOvers.Wish wish(String to, String reason, String... taskIds) {
        var revisions = new LinkedHashMap<String, Integer>();
        Arrays.stream(taskIds).forEach(id -> revisions.put(id, -1));
        return new HandOvers.Wish(revisions, to, reason, null);
    }

    String taskOf(String user, String key, String caseNumber) {
        var task = as(user).task(key, caseNumber).getId();
        as(user).run(() -> tasks.claim(task, user));
        return task;
    }

    String holder(String taskId) {
        return tasks.createTaskQuery().taskId(taskId).list().stream()
                .map(Task::getAssignee)
                .map(String::valueOf)
                .collect(Collectors.joining());
    }

    void away(String user, String from, String to, Map<String, String> deputies) {
        as(user).run(() -> absences.register(null, LocalDate.parse(from), LocalDate.parse(to), deputies));
    }

    static List<String> sentences(Runnable work) {
        try {
            work.run();
        } catch (FormRefused refused) {
            return refused.errors().stream()
                    .map(error -> error.key() + ": " + error.message())
                    .toList();
        }
        return List.of();
    }

    List<String> moves(String caseNumber) {
        return owner.queryForList(
                "select detail from bf.case_log where case_number = ? and event like 'TASK_MOVED%' order by entry_id",
                String.class, caseNumber);
    }

    List<String> letters(String caseNumber, String what) {
        return owner.queryForList(
                "select recipient from bf.outbox where case_number = ? and subject like ? order by recipient",
                String.class,
                caseNumber,
                what + "%");
    }

    String nameOf(String userId) {
        return users.nameOf(userId).orElseThrow();
    }
}
