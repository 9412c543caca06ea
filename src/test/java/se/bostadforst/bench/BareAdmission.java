package se.bostadforst.bench;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.camunda.bpm.engine.ProcessEngine;
import se.bostadforst.bench.Meter.Cost;

/**
 * The nomination in a bare engine: the answers are process variables, as the engine's own manual has it; a signed-in user who is in the
 * task's group, so that every click is checked against the authorisations the engine wrote for the task.
 */
final class BareAdmission implements Contender {

    private static final AtomicInteger NUMBERS = new AtomicInteger();

    private final BareEngine bare;
    private final ProcessEngine engine;
    private final int variables;
    private final boolean measured;

    /** @param variables how many of the answers' values a click writes; at the start 5 */
    BareAdmission(BareEngine bare, int variables, boolean measured) {
        this.bare = bare;
        this.engine = bare.engine();
        this.variables = variables;
        this.measured = measured;
    }

    @Override
    public Opened start() {
        var number = "BARE-" + NUMBERS.incrementAndGet();
        var values = values(variables == 0 ? 0 : 5);
        return new Opened(
                number,
                as(
                        "soc_hv_handlaggare1",
                        "soc_hv_handlaggare",
                        () -> engine.getRuntimeService().startProcessInstanceByKey("admission", number, values)));
    }

    @Override
    public Cost claim(Step step, String caseNumber) {
        var task = task(step, caseNumber);
        return as(step.who(), step.group(), () -> engine.getTaskService().claim(task, step.who()));
    }

    @Override
    public Cost open(Step step, String caseNumber) {
        var task = task(step, caseNumber);
        return as(step.who(), step.group(), () -> engine.getFormService().getTaskFormVariables(task));
    }

    @Override
    public Cost submit(Step step, String caseNumber) {
        var task = task(step, caseNumber);
        var values = values(variables);
        return as(step.who(), step.group(), () -> engine.getTaskService().complete(task, values));
    }

    @Override
    public Cost timer(String caseNumber) {
        var job = Waiting.reminder(engine, caseNumber);
        return run(() -> engine.getManagementService().executeJob(job));
    }

    private String task(Step step, String caseNumber) {
        return engine.getTaskService()
                .createTaskQuery()
                .taskDefinitionKey(step.task())
                .processInstanceBusinessKey(caseNumber)
                .taskCandidateGroup(step.group())
                .includeAssignedTasks()
                .singleResult()
                .getId();
    }

    private Cost as(String user, String group, Runnable click) {
        engine.getIdentityService().setAuthentication(user, List.of(group));
        try {
            return run(click);
        } finally {
            engine.getIdentityService().clearAuthentication();
        }
    }

    private Cost run(Runnable work) {
        if (measured) {
            return bare.meter().of(work);
        }
        work.run();
        return new Cost(List.of(), 0, 0);
    }

    private static Map<String, Object> values(int count) {
        var values = new LinkedHashMap<String, Object>();
        for (int i = 1; i <= count; i++) {
            values.put(i == 1 ? "answer" : "value" + i, "JA");
        }
        return values;
    }
}
