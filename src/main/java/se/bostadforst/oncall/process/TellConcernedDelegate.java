package se.bostadforst.oncall.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import se.bostadforst.modelling.UsableInModels;
import se.bostadforst.oncall.OnCallNotices;

/** "Underrätta dem som berörs" */
@Component
@UsableInModels
class TellConcernedDelegate implements JavaDelegate {

    private final OnCallNotices notices;

    TellConcernedDelegate(OnCallNotices notices) {
        this.notices = notices;
    }

    @Override
    public void execute(DelegateExecution execution) {
        notices.tell(LoggedCall.of(execution));
    }
}
