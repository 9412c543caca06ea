package se.bostadforst.takeover.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import se.bostadforst.casefile.CaseNumber;
import se.bostadforst.modelling.UsableInModels;
import se.bostadforst.takeover.OwnContracts;

/** "Registrera eget kontrakt": 00:00 on its first day. */
@Component
@UsableInModels
class RegisterTakeoverDelegate implements JavaDelegate {

    private final OwnContracts ownContracts;

    RegisterTakeoverDelegate(OwnContracts ownContracts) {
        this.ownContracts = ownContracts;
    }

    @Override
    public void execute(DelegateExecution execution) {
        ownContracts.begin(new CaseNumber(execution.getProcessBusinessKey()));
    }
}
