package se.bostadforst.forgery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import se.bostadforst.forms.FieldError;
import se.bostadforst.forms.FormRefused;
import se.bostadforst.support.MeetingStatus;
import se.bostadforst.support.SupportTest;

/** No task of a home or of its support takes whom, which month or which case it is about from a client ({@code architecture.md} A3). */
class HomeForgeryTest extends SupportTest {

    private final Set<String> attacked = new HashSet<>();

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

    private void everyOpenTask(String caseNumber, String other) {
        Map<String, Object> forged = Map.of(
                "personId", personsOf(other).get(0).toString(), "month", "2026-01", "caseNumber", other, "unit", "ST");
        for (var task :
                tasks.createTaskQuery().processInstanceBusinessKey(caseNumber).list()) {
            var doer = doerOf(task);
            var before = runtime.getVariables(task.getExecutionId());
            as(doer).run(() -> {
                tasks.claim(task.getId(), doer);
                for (Runnable way : List.<Runnable>of(
                        () -> forms.submitTaskForm(task.getId(), forged), () -> tasks.complete(task.getId(), forged))) {
                    assertThatThrownBy(way::run)
                            .as(task.getTaskDefinitionKey())
                            .isInstanceOfSatisfying(
                                    FormRefused.class,
                                    refused -> assertThat(refused.errors())
                                            .extracting(FieldError::key)
                                            .containsAll(forged.keySet()));
                }
                for (Runnable way : List.<Runnable>of(
                        () -> tasks.setVariables(task.getId(), forged),
                        () -> tasks.setVariablesLocal(task.getId(), forged),
                        () -> runtime.setVariables(task.getExecutionId(), forged))) {
                    assertThatThrownBy(way::run)
                            .as(task.getTaskDefinitionKey())
                            .isInstanceOf(AuthorizationException.class);
                }
            });
            tasks.setAssignee(task.getId(), null);
            assertThat(runtime.getVariables(task.getExecutionId())).isEqualTo(before);
            attacked.add(task.getTaskDefinitionKey());
        }
    }

    private String doerOf(Task task) {
        return tasks.getIdentityLinksForTask(task.getId()).stream()
                        .map(IdentityLink::getGroupId)
                        .filter(group -> group != null)
                        .findFirst()
                        .orElseThrow()
                + "1";
    }
}
