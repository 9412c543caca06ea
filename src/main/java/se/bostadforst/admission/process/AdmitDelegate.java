package se.bostadforst.admission.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import se.bostadforst.admission.Admitted;
import se.bostadforst.admission.OutcomeNotice;
import se.bostadforst.casefile.CaseFiles;
import se.bostadforst.casefile.CaseNumber;
import se.bostadforst.casefile.CaseStatus;
import se.bostadforst.modelling.UsableInModels;

/** "Anta till projektet" */
@Component
@UsableInModels
class AdmitDelegate implements JavaDelegate {

    private final CaseFiles cases;
    private final OutcomeNotice notice;
    private final ApplicationEventPublisher events;

    AdmitDelegate(CaseFiles cases, OutcomeNotice notice, ApplicationEventPublisher events) {
        this.cases = cases;
        this.notice = notice;
        this.events = events;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var caseNumber = new CaseNumber(execution.getProcessBusinessKey());
        cases.moveTo(caseNumber, CaseStatus.ANTAGEN);
        notice.admitted(caseNumber);
        events.publishEvent(new Admitted(caseNumber));
    }
}
