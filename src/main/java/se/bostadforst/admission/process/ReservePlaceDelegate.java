package se.bostadforst.admission.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import se.bostadforst.admission.Capacity;
import se.bostadforst.casefile.CaseNumber;
import se.bostadforst.modelling.UsableInModels;

/** "Reservera plats" */
@Component
@UsableInModels
class ReservePlaceDelegate implements JavaDelegate {

    private final Capacity capacity;

    ReservePlaceDelegate(Capacity capacity) {
        this.capacity = capacity;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var caseNumber = new CaseNumber(execution.getProcessBusinessKey());
        if (capacity.reserveOrWait(caseNumber)) {
            capacity.callNext();
        }
    }
}
