package se.bostadforst.tenancy.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import se.bostadforst.casefile.CaseNumber;
import se.bostadforst.modelling.UsableInModels;
import se.bostadforst.tenancy.FlatOffers;
import se.bostadforst.tenancy.LeaseKind;
import se.bostadforst.tenancy.Leases;

/** "Registrera kontrakten och bevaka besittningsskyddet": both are signed; the waiver goes its own way and never stops the move-in. */
@Component
@UsableInModels
class RegisterLeasesSignedDelegate implements JavaDelegate {

    private final Leases leases;
    private final FlatOffers offers;

    RegisterLeasesSignedDelegate(Leases leases, FlatOffers offers) {
        this.leases = leases;
        this.offers = offers;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var caseNumber = new CaseNumber(execution.getProcessBusinessKey());
        leases.signed(caseNumber, LeaseKind.HEAD_LEASE);
        leases.signed(caseNumber, LeaseKind.SUBLEASE);
        offers.let(caseNumber);
        execution
                .getProcessEngineServices()
                .getRuntimeService()
                .startProcessInstanceByKey("tenure-waiver", caseNumber.value());
    }
}
