package se.bostadforst.followup.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import se.bostadforst.followup.FollowUpNotices;
import se.bostadforst.modelling.UsableInModels;

/** "Påminn om bedömningen" */
@Component
@UsableInModels
class TellGoalsLateDelegate implements JavaDelegate {

    private final FollowUpNotices notices;

    TellGoalsLateDelegate(FollowUpNotices notices) {
        this.notices = notices;
    }

    @Override
    public void execute(DelegateExecution execution) {
        notices.goalsLate(FollowedUp.caseOf(execution));
    }
}
