package se.bostadforst.oncall.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import se.bostadforst.modelling.UsableInModels;
import se.bostadforst.oncall.OnCallActs;

/** "Börja utryckningen" */
@Component
@UsableInModels
class BeginTurnOutDelegate implements JavaDelegate {

    private final OnCallActs acts;

    BeginTurnOutDelegate(OnCallActs acts) {
        this.acts = acts;
    }

    @Override
    public void execute(DelegateExecution execution) {
        acts.beginTurnOut(LoggedCall.of(execution));
    }
}
