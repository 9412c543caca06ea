package se.bostadforst.assistance.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import se.bostadforst.assistance.appeal.AppealNotices;
import se.bostadforst.assistance.appeal.Appeals;
import se.bostadforst.modelling.UsableInModels;

/** "Påminn handläggaren" */
@Component
@UsableInModels
class RemindForwardDelegate implements JavaDelegate {

    private final Appeals appeals;
    private final AppealNotices notices;

    RemindForwardDelegate(Appeals appeals, AppealNotices notices) {
        this.appeals = appeals;
        this.notices = notices;
    }

    @Override
    public void execute(DelegateExecution execution) {
        notices.remind(appeals.find(AppealAbout.id(execution)).orElseThrow());
    }
}
