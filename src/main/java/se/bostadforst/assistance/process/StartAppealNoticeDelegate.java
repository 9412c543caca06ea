package se.bostadforst.assistance.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import se.bostadforst.assistance.appeal.AppealHandling;
import se.bostadforst.assistance.appeal.Appeals;
import se.bostadforst.modelling.UsableInModels;

/** "Börja delge": the delivery goes on by itself, so that the file to the court does not wait for the post (FL 46 §). */
@Component
@UsableInModels
class StartAppealNoticeDelegate implements JavaDelegate {

    private final Appeals appeals;
    private final AppealHandling handling;

    StartAppealNoticeDelegate(Appeals appeals, AppealHandling handling) {
        this.appeals = appeals;
        this.handling = handling;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var appeal = appeals.find(AppealAbout.id(execution)).orElseThrow();
        if (handling.toBeDelivered(appeal).isPresent()) {
            execution
                    .getProcessEngineServices()
                    .getRuntimeService()
                    .startProcessInstanceByKey(
                            "appeal-notice", execution.getProcessBusinessKey(), AppealAbout.about(appeal.appealId()));
        }
    }
}
