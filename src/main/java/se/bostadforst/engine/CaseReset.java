package se.bostadforst.engine;

import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Empties the engine of cases; only the demonstration has it. */
@Component
@Profile("!prod")
public class CaseReset {

    private final RuntimeService runtime;
    private final HistoryService history;

    CaseReset(RuntimeService runtime, HistoryService history) {
        this.runtime = runtime;
        this.history = history;
    }

    /** Deletes every process instance, running and finished. */
    public void deleteAllInstances() {
        runtime.createProcessInstanceQuery()
                .rootProcessInstances()
                .list()
                .forEach(instance ->
                        runtime.deleteProcessInstanceIfExists(instance.getId(), "demo", true, true, true, false));
        history.createHistoricProcessInstanceQuery()
                .list()
                .forEach(instance -> history.deleteHistoricProcessInstanceIfExists(instance.getId()));
    }
}
