package se.bostadforst.tenancy.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import se.bostadforst.casefile.CaseNumber;
import se.bostadforst.engine.Schedules;
import se.bostadforst.modelling.UsableInModels;
import se.bostadforst.tenancy.AnchorChanges;

/** "Flytta ankaret och räkna om alla dagar" (T-04) */
@Component
@UsableInModels
class MoveAnchorDelegate implements JavaDelegate {

    private final AnchorChanges changes;
    private final Schedules schedules;

    MoveAnchorDelegate(AnchorChanges changes, Schedules schedules) {
        this.changes = changes;
        this.schedules = schedules;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var caseNumber = new CaseNumber(execution.getProcessBusinessKey());
        changes.carryOut(caseNumber);
        schedules.countAgain(caseNumber.value(), "tenancyDates");
    }
}
