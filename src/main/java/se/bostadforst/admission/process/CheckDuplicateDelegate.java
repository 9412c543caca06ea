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

/**
 * "Sök dubbelnominering". The coordination is a process of its own beside this one, so that the unit's work goes on
 * as for anybody else: nothing it can see tells whether the person is known elsewhere (T-32).
 */
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
            execution
                    .getProcessEngineServices()
                    .getRuntimeService()
                    .startProcessInstanceByKey("nomination-coordination", caseNumber.value());
        }
    }
}
