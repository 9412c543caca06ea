package se.bostadforst.tenancy.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import se.bostadforst.casefile.CaseNumber;
import se.bostadforst.modelling.UsableInModels;
import se.bostadforst.tenancy.TenancyClosing;

/** "Lämna tillbaka lägenhet och plats" */
@Component
@UsableInModels
class ReleaseTenancyDelegate implements JavaDelegate {

    private final TenancyClosing closing;

    ReleaseTenancyDelegate(TenancyClosing closing) {
        this.closing = closing;
    }

    @Override
    public void execute(DelegateExecution execution) {
        closing.release(new CaseNumber(execution.getProcessBusinessKey()));
    }
}
