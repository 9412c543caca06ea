package se.bostadforst.oncall.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import se.bostadforst.modelling.UsableInModels;
import se.bostadforst.oncall.Handovers;

/** "Lämna överlämningen vidare": the call was struck */
@Component
@UsableInModels
class PassHandoverOnDelegate implements JavaDelegate {

    private final Handovers handovers;

    PassHandoverOnDelegate(Handovers handovers) {
        this.handovers = handovers;
    }

    @Override
    public void execute(DelegateExecution execution) {
        handovers.passOn(LoggedCall.of(execution));
    }
}
