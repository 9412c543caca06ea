package se.bostadforst.followup.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import se.bostadforst.followup.FollowUpNotices;
import se.bostadforst.modelling.UsableInModels;

/** "Lyft försenat protokoll" */
@Component
@UsableInModels
class TellMinutesLateDelegate implements JavaDelegate {

    private final FollowUpNotices notices;

    TellMinutesLateDelegate(FollowUpNotices notices) {
        this.notices = notices;
    }

    @Override
    public void execute(DelegateExecution execution) {
        notices.minutesLate(FollowedUp.caseOf(execution));
    }
}
