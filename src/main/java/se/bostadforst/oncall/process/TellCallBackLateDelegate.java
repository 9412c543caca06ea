package se.bostadforst.oncall.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import se.bostadforst.modelling.UsableInModels;
import se.bostadforst.oncall.OnCallNotices;

/** "Berätta om uteblivet återsamtal" */
@Component
@UsableInModels
class TellCallBackLateDelegate implements JavaDelegate {

    private final OnCallNotices notices;

    TellCallBackLateDelegate(OnCallNotices notices) {
        this.notices = notices;
    }

    @Override
    public void execute(DelegateExecution execution) {
        notices.callBackLate(LoggedCall.of(execution));
    }
}
