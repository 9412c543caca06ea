package se.bostadforst.admission.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import se.bostadforst.access.Organisation;
import se.bostadforst.admission.Nominations;
import se.bostadforst.casefile.CaseEvent;
import se.bostadforst.casefile.CaseFiles;
import se.bostadforst.casefile.CaseLog;
import se.bostadforst.casefile.CaseNumber;
import se.bostadforst.modelling.UsableInModels;

/** "Sök samma person i andra nomineringar". Who has to coordinate sees the case's position, not its person. */
@Component
@UsableInModels
class CheckDuplicateDelegate implements JavaDelegate {

    private final Nominations nominations;
    private final CaseFiles cases;
    private final CaseLog log;

    CheckDuplicateDelegate(Nominations nominations, CaseFiles cases, CaseLog log) {
        this.nominations = nominations;
        this.cases = cases;
        this.log = log;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var caseNumber = new CaseNumber(execution.getProcessBusinessKey());
        if (nominations.nominatedElsewhere(caseNumber)) {
            cases.share(caseNumber, Organisation.PROJECT);
            log.add(caseNumber, CaseEvent.COORDINATION_NEEDED);
        }
    }
}
