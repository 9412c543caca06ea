package se.bostadforst.respite.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;
import se.bostadforst.assistance.DecidingBody;
import se.bostadforst.assistance.Outcome;
import se.bostadforst.modelling.UsableInModels;
import se.bostadforst.respite.Alternatives;
import se.bostadforst.respite.RespiteEnding;
import se.bostadforst.respite.RespiteResult;

/** What the gateways in {@code bpmn/respite} ask; answered from the domain, never from variables (A3). */
@Component("respiteFacts")
@UsableInModels
public class RespiteFacts {

    private final ThisRespite respite;
    private final Alternatives alternatives;

    RespiteFacts(ThisRespite respite, Alternatives alternatives) {
        this.respite = respite;
        this.alternatives = alternatives;
    }

    /** "Vill hyresgästen?" (T-24) */
    public boolean accepted(DelegateExecution execution) {
        return respite.of(execution).accepts().orElse(false);
    }

    /** "Räcker avlastningen?": the nights are there, and no child would come along. */
    public boolean enough(DelegateExecution execution) {
        return respite.of(execution)
                .result()
                .filter(RespiteResult.KAN_BEVILJAS::equals)
                .isPresent();
    }

    /** "Beslutar enheten nu?" (DT-9) */
    public boolean unitDecides(DelegateExecution execution) {
        return respite.of(execution).decider().filter(DecidingBody.UNIT::equals).isPresent();
    }

    /** "Beviljades allt?" */
    public boolean grantedInFull(DelegateExecution execution) {
        return respite.of(execution)
                .ruling()
                .filter(ruling -> ruling.outcome() == Outcome.BIFALL)
                .isPresent();
    }

    /** "Beviljades någon natt?" */
    public boolean granted(DelegateExecution execution) {
        return respite.of(execution).granted();
    }

    /** "Kom hyresgästen fram?" */
    public boolean arrived(DelegateExecution execution) {
        return respite.of(execution).stay().isPresent();
    }

    /** "Är hyresgästen hemma igen?" */
    public boolean homeAgain(DelegateExecution execution) {
        return respite.of(execution).ending().filter(RespiteEnding::home).isPresent();
    }

    /** "Berörs ett barn?" */
    public boolean childConcerned(DelegateExecution execution) {
        return alternatives
                .of(respite.of(execution))
                .filter(one -> one.why() == Alternatives.Why.BARN)
                .isPresent();
    }
}
