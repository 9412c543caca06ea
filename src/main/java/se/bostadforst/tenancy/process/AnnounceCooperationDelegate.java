package se.bostadforst.tenancy.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import se.bostadforst.casefile.CaseNumber;
import se.bostadforst.modelling.UsableInModels;
import se.bostadforst.tenancy.TenancyNotices;

/** "Meddela alla fyra parter" */
@Component
@UsableInModels
class AnnounceCooperationDelegate implements JavaDelegate {

    private final TenancyNotices notices;

    AnnounceCooperationDelegate(TenancyNotices notices) {
        this.notices = notices;
    }

    @Override
    public void execute(DelegateExecution execution) {
        notices.cooperationComplete(new CaseNumber(execution.getProcessBusinessKey()));
    }
}
