package se.bostadforst.oncall.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import se.bostadforst.modelling.UsableInModels;
import se.bostadforst.oncall.OnCallNotices;

/** "Larma chef i beredskap" */
@Component
@UsableInModels
class TellTwoAtOnceDelegate implements JavaDelegate {

    private final OnCallNotices notices;

    TellTwoAtOnceDelegate(OnCallNotices notices) {
        this.notices = notices;
    }

    @Override
    public void execute(DelegateExecution execution) {
        notices.twoAtOnce(LoggedCall.of(execution));
    }
}
