package se.bostadforst.tenancy.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;
import se.bostadforst.casefile.CaseNumber;
import se.bostadforst.modelling.UsableInModels;
import se.bostadforst.tenancy.AnchorChanges;
import se.bostadforst.tenancy.FlatOffers;
import se.bostadforst.tenancy.MoveIn;
import se.bostadforst.tenancy.TenureWaiver;
import se.bostadforst.tenancy.TenureWaivers;
import se.bostadforst.tenancy.TenureWatch;

/** What the gateways in {@code bpmn/tenancy} ask; answered from the domain by case number, never from variables (A3). */
@Component("tenancyFacts")
@UsableInModels
public class TenancyFacts {

    private final FlatOffers offers;
    private final MoveIn moveIn;
    private final TenureWaivers waivers;
    private final TenureWatch watch;
    private final AnchorChanges changes;

    TenancyFacts(FlatOffers offers, MoveIn moveIn, TenureWaivers waivers, TenureWatch watch, AnchorChanges changes) {
        this.offers = offers;
        this.moveIn = moveIn;
        this.waivers = waivers;
        this.watch = watch;
        this.changes = changes;
    }

    /** "Vill hushållet ha lägenheten?" */
    public boolean flatAccepted(DelegateExecution execution) {
        return offers.accepted(caseOf(execution));
    }

    /** "Dags att prata om önskemålen?" */
    public boolean worthATalk(DelegateExecution execution) {
        return offers.worthATalk(caseOf(execution));
    }

    /** "Lämnades nycklarna?" */
    public boolean keysHandedOver(DelegateExecution execution) {
        return moveIn.keysHandedOver(caseOf(execution));
    }

    /** "Godkänt av hyresnämnden?" */
    public boolean waiverApproved(DelegateExecution execution) {
        return waivers.of(caseOf(execution))
                .flatMap(TenureWaiver::outcome)
                .filter(TenureWaiver.TribunalOutcome.GODKANT::equals)
                .isPresent();
    }

    /** "Nytt avstående?" efter ett avslag */
    public boolean applyAnew(DelegateExecution execution) {
        return waivers.of(caseOf(execution))
                .flatMap(TenureWaiver::legalReview)
                .filter(TenureWaiver.LegalReview.NY_ANSOKAN::equals)
                .isPresent();
    }

    /** "Nytt avstående?" när bevakningen larmat */
    public boolean newWaiverWanted(DelegateExecution execution) {
        return waivers.latestReview(caseOf(execution))
                .filter(TenureWaiver.Review.NYTT_AVSTAENDE::equals)
                .isPresent();
    }

    /** "Finns en dag att bevaka?" */
    public boolean somethingToWatch(DelegateExecution execution) {
        return watch.nextAlert(caseOf(execution)).isPresent();
    }

    /** "Godkänd?" om ändrad inflyttningsdag */
    public boolean amendmentApproved(DelegateExecution execution) {
        return changes.latestApproved(caseOf(execution));
    }

    private static CaseNumber caseOf(DelegateExecution execution) {
        return new CaseNumber(execution.getProcessBusinessKey());
    }
}
