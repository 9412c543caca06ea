package se.bostadforst.followup.process;

import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import se.bostadforst.casefile.CaseNumber;

/** Which of the household's follow-ups a process is about; the program set it when it started the process, and nobody else can. */
record FollowedUp(CaseNumber caseNumber, int number) {

    static final String FOLLOW_UP = "followUp";

    static FollowedUp of(DelegateExecution execution) {
        return new FollowedUp(caseOf(execution), Integer.parseInt((String) execution.getVariable(FOLLOW_UP)));
    }

    static CaseNumber caseOf(DelegateExecution execution) {
        return new CaseNumber(execution.getProcessBusinessKey());
    }

    static Map<String, Object> about(int number) {
        return Map.of(FOLLOW_UP, Integer.toString(number));
    }
}
