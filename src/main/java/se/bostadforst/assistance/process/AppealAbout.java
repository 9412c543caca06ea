package se.bostadforst.assistance.process;

import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;

/** Which appeal a process is about; the program set it when it started the process, and nobody else can. */
final class AppealAbout {

    static final String APPEAL = "appeal";

    private AppealAbout() {}

    static UUID id(DelegateExecution execution) {
        return UUID.fromString((String) execution.getVariable(APPEAL));
    }

    static Map<String, Object> about(UUID appealId) {
        return Map.of(APPEAL, appealId.toString());
    }
}
