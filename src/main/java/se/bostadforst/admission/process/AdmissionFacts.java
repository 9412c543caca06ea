package se.bostadforst.admission.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;
import se.bostadforst.admission.Approvals;
import se.bostadforst.admission.Capacity;
import se.bostadforst.admission.Nominations;
import se.bostadforst.admission.Offers;
import se.bostadforst.admission.RefusalHandling;
import se.bostadforst.admission.Requirements;
import se.bostadforst.admission.Selection;
import se.bostadforst.assistance.AssistanceDecisions;
import se.bostadforst.casefile.CaseNumber;
import se.bostadforst.modelling.UsableInModels;

/** What the gateways in {@code bpmn/admission} ask; answered from the domain by case number, never from variables (A3). */
@Component("admissionFacts")
@UsableInModels
public class AdmissionFacts {

    private final Nominations nominations;
    private final Requirements requirements;
    private final Approvals approvals;
    private final RefusalHandling refusals;
    private final Capacity capacity;
    private final Offers offers;
    private final AssistanceDecisions decisions;

    AdmissionFacts(
            Nominations nominations,
            Requirements requirements,
            Approvals approvals,
            RefusalHandling refusals,
            Capacity capacity,
            Offers offers,
            AssistanceDecisions decisions) {
        this.nominations = nominations;
        this.requirements = requirements;
        this.approvals = approvals;
        this.refusals = refusals;
        this.capacity = capacity;
        this.offers = offers;
        this.decisions = decisions;
    }

    /** "Uppfylls urvalskraven?" – ja */
    public boolean eligible(DelegateExecution execution) {
        return requirements
                .outcome(caseOf(execution))
                .filter(Selection.Result.ELIGIBLE::equals)
                .isPresent();
    }

    /** "Uppfylls urvalskraven?" – svar saknas */
    public boolean answersMissing(DelegateExecution execution) {
        return requirements
                .outcome(caseOf(execution))
                .filter(Selection.Result.INCOMPLETE::equals)
                .isPresent();
    }

    /** "Har personen ansökt?" */
    public boolean applied(DelegateExecution execution) {
        return nominations.applied(caseOf(execution));
    }

    /** "Godkänd av alla?" */
    public boolean approvedByAll(DelegateExecution execution) {
        return approvals.approvedByAll(caseOf(execution));
    }

    /** "Ny godkännanderunda?" */
    public boolean newRoundWanted(DelegateExecution execution) {
        return refusals.newRoundWanted(caseOf(execution));
    }

    /** "Finns plats?" */
    public boolean placeReserved(DelegateExecution execution) {
        return capacity.reserved(caseOf(execution));
    }

    /** "Beviljat?" */
    public boolean granted(DelegateExecution execution) {
        return decisions.latest(caseOf(execution)).orElseThrow().outcome().favourable();
    }

    /** "Tackade personen ja?" till erbjudandet */
    public boolean offerAccepted(DelegateExecution execution) {
        return offers.of(caseOf(execution))
                .flatMap(Offers.Offer::answer)
                .filter(Offers.Answer.ACCEPTED::equals)
                .isPresent();
    }

    /** "Tackade personen ja?" efter plats, beslut och erbjudande: all three hold. */
    public boolean placed(DelegateExecution execution) {
        return placeReserved(execution) && offerAccepted(execution) && granted(execution);
    }

    private static CaseNumber caseOf(DelegateExecution execution) {
        return new CaseNumber(execution.getProcessBusinessKey());
    }
}
