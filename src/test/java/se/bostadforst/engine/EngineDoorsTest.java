package se.bostadforst.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.InputStream;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.bostadforst.admission.AdmissionTest;
import se.bostadforst.forms.FormRefused;

/** A task is read, taken, handed over and answered by its form; every other way the engine has is shut, also ways not yet invented. */
class EngineDoorsTest extends AdmissionTest {

    /** What is left open, and tested where it is used. */
    private static final Set<String> OPEN = Set.of(
            "claim",
            "setAssignee",
            "createTaskQuery",
            "createNativeTaskQuery",
            "createTaskReport",
            "getIdentityLinksForTask");

    private String caseNumber;
    private Task task;

    @BeforeEach
    void a_task_of_my_own() {
        at("2026-05-18T10:00");
        caseNumber = nominated(HV, "Ada");
        task = as(HV).task("Task_ObtainConsent", caseNumber);
        as(HV).run(() -> tasks.claim(task.getId(), HV));
    }

    @Test
    void every_other_method_of_the_task_service_is_refused_for_ones_own_task_and_changes_nothing() {
        var before = owner.queryForList("select * from camunda.act_ru_task where id_ = ?", task.getId())
                .toString();
        var accepted = Arrays.stream(TaskService.class.getMethods())
                .filter(method -> !OPEN.contains(method.getName()))
                .filter(method -> !refused(method))
                .map(Method::toGenericString)
                .sorted()
                .toList();

        assertThat(accepted).isEmpty();
        assertThat(owner.queryForList("select * from camunda.act_ru_task where id_ = ?", task.getId()))
                .hasToString(before);
        assertThat(owner.queryForList("select 1 from camunda.act_ru_task where proc_inst_id_ is null"))
                .isEmpty();
        assertThat(owner.queryForList("select 1 from camunda.act_hi_comment")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "soc_hv_handlaggare1",
                "ssm_chef1",
                "sb_forvaltare1",
                "projektledare1",
                "drift1",
                "processdesigner1"
            })
    void nobody_moves_a_case_beside_its_forms(String user) {
        var instance = runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(caseNumber, "admission")
                .singleResult()
                .getId();

        for (Runnable way : List.<Runnable>of(
                () -> runtime.setVariable(instance, "party", "sb_forvaltare"),
                () -> runtime.createMessageCorrelation("admission.withdrawn")
                        .processInstanceBusinessKey(caseNumber)
                        .correlateAll(),
                () -> runtime.deleteProcessInstance(instance, "x"),
                () -> runtime.suspendProcessInstanceById(instance),
                () -> runtime.createProcessInstanceModification(instance)
                        .startBeforeActivity("Task_Admit")
                        .execute(),
                () -> runtime.startProcessInstanceByKey("placement-offer", caseNumber),
                () -> runtime.startProcessInstanceByKey("approval-round", caseNumber),
                () -> runtime.startProcessInstanceByKey("unexecuted-decision", caseNumber),
                () -> history.deleteHistoricProcessInstance(instance))) {
            assertThatThrownBy(() -> as(user).run(way)).isInstanceOf(AuthorizationException.class);
        }
        assertThat(status(caseNumber)).isEqualTo("NOMINERAD");
    }

    @Test
    void an_admission_is_started_by_its_form_alone_so_that_no_process_runs_without_a_case() {
        assertThatThrownBy(() -> as(HV).run(() -> runtime.startProcessInstanceByKey("admission", "BF-2026-9999")))
                .isInstanceOf(RuntimeException.class);
        assertThatThrownBy(() -> as(SSM).run(() -> as(SSM).starts("admission", nominee("Falsk"))))
                .isInstanceOf(AuthorizationException.class);
        assertThat(runtime.createProcessInstanceQuery()
                        .processInstanceBusinessKey("BF-2026-9999")
                        .count())
                .isZero();
    }

    private boolean refused(Method method) {
        return as(HV).call(() -> {
            try {
                method.invoke(
                        tasks,
                        Arrays.stream(method.getParameterTypes())
                                .map(this::argument)
                                .toArray());
                return false;
            } catch (InvocationTargetException e) {
                return e.getCause() instanceof AuthorizationException || e.getCause() instanceof FormRefused;
            } catch (IllegalAccessException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    private Object argument(Class<?> type) {
        if (type == String.class) {
            return task.getId();
        }
        if (type == Task.class) {
            return new TaskEntity("forged");
        }
        if (type == Map.class) {
            return Map.of("approved", true);
        }
        if (type == Collection.class) {
            return List.of(task.getId());
        }
        if (type == Date.class) {
            return new Date(0);
        }
        if (type == InputStream.class) {
            return InputStream.nullInputStream();
        }
        if (type == int.class) {
            return 99;
        }
        return type == boolean.class ? Boolean.TRUE : null;
    }
}
