package se.bostadforst.takeover.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import se.bostadforst.casefile.CaseNumber;
import se.bostadforst.modelling.UsableInModels;
import se.bostadforst.takeover.TakeoverNotices;

/** "Påminn Svenska Bostäder" */
@Component
@UsableInModels
class RemindTakeoverAnswerDelegate implements JavaDelegate {

    private final TakeoverNotices takeoverNotices;

    RemindTakeoverAnswerDelegate(TakeoverNotices takeoverNotices) {
        this.takeoverNotices = takeoverNotices;
    }

    @Override
    public void execute(DelegateExecution execution) {
        takeoverNotices.remind(new CaseNumber(execution.getProcessBusinessKey()), execution.getProcessInstanceId());
    }
}
