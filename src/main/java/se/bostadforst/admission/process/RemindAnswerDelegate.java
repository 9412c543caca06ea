package se.bostadforst.admission.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import se.bostadforst.admission.OfferReminder;
import se.bostadforst.casefile.CaseNumber;
import se.bostadforst.modelling.UsableInModels;

/** "Påminn om svaret" */
@Component
@UsableInModels
class RemindAnswerDelegate implements JavaDelegate {

    private final OfferReminder reminder;

    RemindAnswerDelegate(OfferReminder reminder) {
        this.reminder = reminder;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var caseNumber = new CaseNumber(execution.getProcessBusinessKey());
        reminder.remind(caseNumber);
    }
}
