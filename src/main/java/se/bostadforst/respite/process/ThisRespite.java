package se.bostadforst.respite.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;
import se.bostadforst.casefile.CaseNumber;
import se.bostadforst.respite.Placement;
import se.bostadforst.respite.Placements;
import se.bostadforst.respite.RespiteRequests;

/** Which placement a process is about; the program set it when the process began, and nobody else can. */
@Component
class ThisRespite {

    private final Placements placements;

    ThisRespite(Placements placements) {
        this.placements = placements;
    }

    Placement of(DelegateExecution execution) {
        return placements.get(
                caseOf(execution), Integer.parseInt((String) execution.getVariable(RespiteRequests.RESPITE)));
    }

    static CaseNumber caseOf(DelegateExecution execution) {
        return new CaseNumber(execution.getProcessBusinessKey());
    }
}
