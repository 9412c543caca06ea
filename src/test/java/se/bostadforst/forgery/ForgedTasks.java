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
import se.bostadforst.forms.FieldError;
import se.bostadforst.forms.FormRefused;
import se.bostadforst.takeover.TakeoverStoryTest;

/** Every open task of a case attacked with what a client may not say: whom, which month and which case it is about. */
abstract class ForgedTasks extends TakeoverStoryTest {

    final Set<String> attacked = new HashSet<>();

    final void everyOpenTask(String caseNumber, String other) {
        Map<String, Object> forged = Map.of(
                "personId",
                personsOf(other).get(0).toString(),
                "month",
                "2026-01",
                "respite",
                "1",
                "caseNumber",
                other,
                "unit",
                "ST",
                "appeal",
                "00000000-0000-0000-0000-000000000001");
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
