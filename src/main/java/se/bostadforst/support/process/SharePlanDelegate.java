package se.bostadforst.support.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import se.bostadforst.modelling.UsableInModels;
import se.bostadforst.support.SupportNotices;

/** "Dela planen med handläggaren" */
@Component
@UsableInModels
class SharePlanDelegate implements JavaDelegate {

    private final SupportNotices notices;

    SharePlanDelegate(SupportNotices notices) {
        this.notices = notices;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var person = SupportedPerson.of(execution);
        notices.planLocked(person.caseNumber(), person.personId());
    }
}
