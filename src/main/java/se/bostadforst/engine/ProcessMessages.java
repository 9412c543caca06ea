package se.bostadforst.engine;

import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Tells a waiting process of a case that something has happened. The only way messages reach processes; nothing else is carried. */
@Component
public class ProcessMessages {

    private final ObjectProvider<RuntimeService> runtime;
    private final ObjectProvider<ProcessEngineConfigurationImpl> engine;

    ProcessMessages(ObjectProvider<RuntimeService> runtime, ObjectProvider<ProcessEngineConfigurationImpl> engine) {
        this.runtime = runtime;
        this.engine = engine;
    }

    /** Starts a process for a case that something has happened to. */
    public void start(String processKey, String caseNumber) {
        engine.getObject()
                .getCommandExecutorTxRequired()
                .execute(context -> context.runWithoutAuthorization(
                        () -> runtime.getObject().startProcessInstanceByKey(processKey, caseNumber)));
    }

    /** The same, for one of several things a case has; the values are on the allow-list of variables, ids and months. */
    public void start(String processKey, String caseNumber, Map<String, Object> about) {
        engine.getObject()
                .getCommandExecutorTxRequired()
                .execute(context -> context.runWithoutAuthorization(
                        () -> runtime.getObject().startProcessInstanceByKey(processKey, caseNumber, about)));
    }

    /** True when such a process runs for the case about this. */
    public boolean isRunning(String processKey, String caseNumber, String name, String value) {
        return engine.getObject()
                .getCommandExecutorTxRequired()
                .execute(context -> context.runWithoutAuthorization(() -> runtime.getObject()
                                .createProcessInstanceQuery()
                                .processDefinitionKey(processKey)
                                .processInstanceBusinessKey(caseNumber)
                                .variableValueEquals(name, value)
                                .count()
                        > 0));
    }

    /** Correlates with those of the case's processes that are about this. */
    public void correlate(String message, String caseNumber, Map<String, Object> about) {
        engine.getObject()
                .getCommandExecutorTxRequired()
                .execute(context -> context.runWithoutAuthorization(() -> {
                    var correlation = runtime.getObject()
                            .createMessageCorrelation(message)
                            .processInstanceBusinessKey(caseNumber);
                    about.forEach(correlation::processInstanceVariableEquals);
                    correlation.correlateAll();
                    return null;
                }));
    }

    /** True when such a process runs for the case. */
    public boolean isRunning(String processKey, String caseNumber) {
        return engine.getObject()
                .getCommandExecutorTxRequired()
                .execute(context -> context.runWithoutAuthorization(() -> runtime.getObject()
                                .createProcessInstanceQuery()
                                .processDefinitionKey(processKey)
                                .processInstanceBusinessKey(caseNumber)
                                .count()
                        > 0));
    }

    /** Correlates by message name and case number. A case that does not wait for it is left alone. */
    public void correlate(String message, String caseNumber) {
        engine.getObject()
                .getCommandExecutorTxRequired()
                .execute(context -> context.runWithoutAuthorization(() -> {
                    runtime.getObject()
                            .createMessageCorrelation(message)
                            .processInstanceBusinessKey(caseNumber)
                            .correlateAll();
                    return null;
                }));
    }
}
