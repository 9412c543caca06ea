package se.bostadforst.assistance.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import se.bostadforst.assistance.appeal.AppealNotices;
import se.bostadforst.assistance.appeal.Appeals;
import se.bostadforst.modelling.UsableInModels;

/** "Larma enhetschefen" */
@Component
@UsableInModels
class AlertForwardDelegate implements JavaDelegate {

    private final Appeals appeals;
    private final AppealNotices notices;

    AlertForwardDelegate(Appeals appeals, AppealNotices notices) {
        this.appeals = appeals;
        this.notices = notices;
    }

    @Override
    public void execute(DelegateExecution execution) {
        notices.alert(appeals.find(AppealAbout.id(execution)).orElseThrow());
    }
}
