package se.bostadforst.oncall.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import se.bostadforst.modelling.UsableInModels;
import se.bostadforst.oncall.Handovers;

/** "Räkna fram överlämningen" */
@Component
@UsableInModels
class PlanHandoverDelegate implements JavaDelegate {

    private final Handovers handovers;

    PlanHandoverDelegate(Handovers handovers) {
        this.handovers = handovers;
    }

    @Override
    public void execute(DelegateExecution execution) {
        handovers.plan(LoggedCall.of(execution));
    }
}
