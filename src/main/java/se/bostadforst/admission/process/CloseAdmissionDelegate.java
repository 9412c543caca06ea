package se.bostadforst.admission.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import se.bostadforst.admission.AdmissionClosing;
import se.bostadforst.casefile.CaseNumber;
import se.bostadforst.modelling.UsableInModels;

/** "Avsluta ärendet och frigör platsen". Also ends a nomination that was taken back. */
@Component
@UsableInModels
class CloseAdmissionDelegate implements JavaDelegate {

    private final AdmissionClosing closing;

    CloseAdmissionDelegate(AdmissionClosing closing) {
        this.closing = closing;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var caseNumber = new CaseNumber(execution.getProcessBusinessKey());
        closing.close(caseNumber);
    }
}
