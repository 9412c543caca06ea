package se.bostadforst.takeover.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import se.bostadforst.casefile.CaseNumber;
import se.bostadforst.modelling.UsableInModels;
import se.bostadforst.takeover.TakeoverNotices;

/** "Meddela beskedet" */
@Component
@UsableInModels
class TellTakeoverAnswerDelegate implements JavaDelegate {

    private final TakeoverNotices takeoverNotices;

    TellTakeoverAnswerDelegate(TakeoverNotices takeoverNotices) {
        this.takeoverNotices = takeoverNotices;
    }

    @Override
    public void execute(DelegateExecution execution) {
        takeoverNotices.answered(new CaseNumber(execution.getProcessBusinessKey()));
    }
}
