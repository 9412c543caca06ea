package se.bostadforst.admission.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import se.bostadforst.admission.Nominations;
import se.bostadforst.casefile.CaseNumber;
import se.bostadforst.modelling.UsableInModels;

/** "Avsluta den som inte går vidare" */
@Component
@UsableInModels
class ConcludeCoordinationDelegate implements JavaDelegate {

    private final Nominations nominations;

    ConcludeCoordinationDelegate(Nominations nominations) {
        this.nominations = nominations;
    }

    @Override
    public void execute(DelegateExecution execution) {
        nominations.endWhatDoesNotGoOn(new CaseNumber(execution.getProcessBusinessKey()));
    }
}
