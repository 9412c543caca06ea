package se.bostadforst.operations.process;

import java.time.Clock;
import java.util.Date;
import java.util.UUID;
import java.util.function.Supplier;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.stereotype.Component;
import se.bostadforst.operations.StuckJobs;

/** The engine's part of it; whether somebody may has been asked before. */
@Component
class EngineStuckJobs implements StuckJobs {

    private final ManagementService management;
    private final RuntimeService runtime;
    private final ProcessEngineConfigurationImpl engine;
    private final Clock clock;

    EngineStuckJobs(
            ManagementService management, RuntimeService runtime, ProcessEngineConfigurationImpl engine, Clock clock) {
        this.management = management;
        this.runtime = runtime;
        this.engine = engine;
        this.clock = clock;
    }

    @Override
    public void retry(String jobId) {
        allowed(() -> {
            management
                    .setJobRetries(1)
                    .jobId(jobId)
                    .dueDate(Date.from(clock.instant()))
                    .execute();
            return null;
        });
    }

    /** The engine finds a mark to take away by what was set as its configuration, so each gets one of its own. */
    @Override
    public String report(String executionId, String incidentType) {
        return allowed(() -> runtime.createIncident(
                        incidentType, executionId, UUID.randomUUID().toString())
                .getId());
    }

    @Override
    public void close(String incidentId) {
        allowed(() -> {
            runtime.resolveIncident(incidentId);
            return null;
        });
    }

    private <T> T allowed(Supplier<T> work) {
        return engine.getCommandExecutorTxRequired().execute(context -> context.runWithoutAuthorization(work::get));
    }
}
