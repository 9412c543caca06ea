package se.bostadforst.tenancy.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import se.bostadforst.assistance.AssistanceDecisions;
import se.bostadforst.casefile.CaseNumber;
import se.bostadforst.modelling.UsableInModels;
import se.bostadforst.tenancy.Tenancies;

/** "Registrera inflyttad": the decision on assistance is executed, and support begins. */
@Component
@UsableInModels
class RegisterMovedInDelegate implements JavaDelegate {

    private final Tenancies tenancies;
    private final AssistanceDecisions decisions;

    RegisterMovedInDelegate(Tenancies tenancies, AssistanceDecisions decisions) {
        this.tenancies = tenancies;
        this.decisions = decisions;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var caseNumber = new CaseNumber(execution.getProcessBusinessKey());
        tenancies.beginAtAnchor(caseNumber);
        decisions.execute(caseNumber, tenancies.anchor(caseNumber).orElseThrow());
    }
}
