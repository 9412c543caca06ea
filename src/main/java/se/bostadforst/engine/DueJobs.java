package se.bostadforst.engine;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.function.Consumer;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.runtime.Job;
import org.springframework.stereotype.Component;

/** Runs what becomes due on the way to another time, one by one and in order; for the demo's time machine and the tests. */
@Component
public class DueJobs {

    /** What ran, and in which case. */
    public record Ran(Instant due, String caseNumber, String activity, boolean failed) {}

    private static final int MOST = 10_000;

    /** The engine's own clean-up jobs belong to no case and wait for the real night. */
    private static final int HOUSEKEEPING = 20;

    private final ManagementService management;
    private final RuntimeService runtime;
    private final ProcessEngineConfigurationImpl engine;

    DueJobs(ManagementService management, RuntimeService runtime, ProcessEngineConfigurationImpl engine) {
        this.management = management;
        this.runtime = runtime;
        this.engine = engine;
    }

    /**
     * Moves the clock from due date to due date until the target, and runs each job at its time. The job executor rests meanwhile.
     *
     * @param clock moves the clock
     */
    public List<Ran> runUntil(Instant target, Consumer<Instant> clock) {
        var executor = engine.getJobExecutor();
        var wasActive = executor.isActive();
        if (wasActive) {
            executor.shutdown();
        }
        try {
            var ran = new ArrayList<Ran>();
            for (var job = next(target); job != null && ran.size() < MOST; job = next(target)) {
                var due = job.getDuedate() == null
                        ? job.getCreateTime().toInstant()
                        : job.getDuedate().toInstant();
                clock.accept(due);
                ran.add(run(job, due));
            }
            clock.accept(target);
            return ran;
        } finally {
            if (wasActive) {
                executor.start();
            }
        }
    }

    private Job next(Instant target) {
        return management
                .createJobQuery()
                .withRetriesLeft()
                .active()
                .duedateLowerThan(Date.from(target.plusMillis(1)))
                .orderByJobDuedate()
                .asc()
                .listPage(0, HOUSEKEEPING + 1)
                .stream()
                .filter(job -> job.getProcessInstanceId() != null)
                .findFirst()
                .orElse(null);
    }

    private Ran run(Job job, Instant due) {
        var caseNumber = caseOf(job);
        var activity = activityOf(job);
        try {
            management.executeJob(job.getId());
            return new Ran(due, caseNumber, activity, false);
        } catch (RuntimeException failed) {
            return new Ran(due, caseNumber, activity, true);
        }
    }

    private String caseOf(Job job) {
        var instance = runtime.createProcessInstanceQuery()
                .processInstanceId(job.getProcessInstanceId())
                .singleResult();
        return instance == null ? "" : instance.getBusinessKey();
    }

    private String activityOf(Job job) {
        var definition = management
                .createJobDefinitionQuery()
                .jobDefinitionId(job.getJobDefinitionId())
                .singleResult();
        return definition == null ? "" : definition.getActivityId();
    }
}
