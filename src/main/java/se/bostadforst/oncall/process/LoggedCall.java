package se.bostadforst.oncall.process;

import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;

/** Which call a process is about; the program set it when it started the process, and nobody else can. */
final class LoggedCall {

    static final String CALL = "call";

    private LoggedCall() {}

    static UUID of(DelegateExecution execution) {
        return UUID.fromString((String) execution.getVariable(CALL));
    }
}
