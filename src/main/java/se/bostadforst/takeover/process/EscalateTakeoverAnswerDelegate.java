package se.bostadforst.takeover.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import se.bostadforst.casefile.CaseNumber;
import se.bostadforst.modelling.UsableInModels;
import se.bostadforst.takeover.TakeoverNotices;

/** "Lyft till projektledaren": silence is no answer (A-13, T-52). */
@Component
@UsableInModels
class EscalateTakeoverAnswerDelegate implements JavaDelegate {

    private final TakeoverNotices takeoverNotices;

    EscalateTakeoverAnswerDelegate(TakeoverNotices takeoverNotices) {
        this.takeoverNotices = takeoverNotices;
    }

    @Override
    public void execute(DelegateExecution execution) {
        takeoverNotices.escalate(new CaseNumber(execution.getProcessBusinessKey()), execution.getProcessInstanceId());
    }
}
