package se.bostadforst.assistance.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;
import se.bostadforst.assistance.AssistanceDecisions;
import se.bostadforst.casefile.CaseNumber;
import se.bostadforst.modelling.UsableInModels;

/** What the gateways in {@code bpmn/assistance} ask; answered from the domain, never from variables. */
@Component("assistanceFacts")
@UsableInModels
public class AssistanceFacts {

    private final AssistanceDecisions decisions;

    AssistanceFacts(AssistanceDecisions decisions) {
        this.decisions = decisions;
    }

    /** "Berörs barn?" */
    public boolean childrenConcerned(DelegateExecution execution) {
        return decisions.childrenConcerned(caseOf(execution));
    }

    /** "Gynnande beslut?" */
    public boolean favourable(DelegateExecution execution) {
        return decisions.latest(caseOf(execution)).orElseThrow().outcome().favourable();
    }

    /** "Verkställt?" – also true when the case has ended and nothing is left to execute. */
    public boolean executed(DelegateExecution execution) {
        return decisions.settled(caseOf(execution));
    }

    private static CaseNumber caseOf(DelegateExecution execution) {
        return new CaseNumber(execution.getProcessBusinessKey());
    }
}
