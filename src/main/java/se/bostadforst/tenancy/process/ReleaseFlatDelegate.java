package se.bostadforst.tenancy.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import se.bostadforst.casefile.CaseNumber;
import se.bostadforst.modelling.UsableInModels;
import se.bostadforst.tenancy.FlatOffers;

/** "Frigör lägenheten": the landlord has taken it back, so the household is offered another. */
@Component
@UsableInModels
class ReleaseFlatDelegate implements JavaDelegate {

    private final FlatOffers offers;

    ReleaseFlatDelegate(FlatOffers offers) {
        this.offers = offers;
    }

    @Override
    public void execute(DelegateExecution execution) {
        offers.release(new CaseNumber(execution.getProcessBusinessKey()));
    }
}
