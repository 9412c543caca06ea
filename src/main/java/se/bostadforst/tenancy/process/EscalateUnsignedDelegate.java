package se.bostadforst.tenancy.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import se.bostadforst.casefile.CaseNumber;
import se.bostadforst.modelling.UsableInModels;
import se.bostadforst.tenancy.TenancyNotices;

/** "Lyft saknade underskrifter" */
@Component
@UsableInModels
class EscalateUnsignedDelegate implements JavaDelegate {

    private final TenancyNotices notices;

    EscalateUnsignedDelegate(TenancyNotices notices) {
        this.notices = notices;
    }

    @Override
    public void execute(DelegateExecution execution) {
        notices.unsigned(new CaseNumber(execution.getProcessBusinessKey()));
    }
}
