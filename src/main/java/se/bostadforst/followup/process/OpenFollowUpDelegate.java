package se.bostadforst.followup.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import se.bostadforst.engine.ProcessMessages;
import se.bostadforst.followup.FollowUp;
import se.bostadforst.followup.FollowUpOpening;
import se.bostadforst.modelling.UsableInModels;

/** "Öppna uppföljningen": the month's, and every third month the quarter's, in the same sitting. */
@Component
@UsableInModels
class OpenFollowUpDelegate implements JavaDelegate {

    private final FollowUpOpening opening;
    private final ProcessMessages processes;

    OpenFollowUpDelegate(FollowUpOpening opening, ProcessMessages processes) {
        this.opening = opening;
        this.processes = processes;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var caseNumber = FollowedUp.caseOf(execution);
        var number = opening.openNext(caseNumber);
        processes.start("monthly-follow-up", caseNumber.value(), FollowedUp.about(number));
        if (number % FollowUp.QUARTER == 0) {
            processes.start("quarterly-follow-up", caseNumber.value(), FollowedUp.about(number));
        }
    }
}
