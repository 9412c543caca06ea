package se.bostadforst.support.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import se.bostadforst.modelling.UsableInModels;
import se.bostadforst.support.SupportNotices;

/** "Lyft försenad plan" */
@Component
@UsableInModels
class TellPlanOverdueDelegate implements JavaDelegate {

    private final SupportNotices notices;

    TellPlanOverdueDelegate(SupportNotices notices) {
        this.notices = notices;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var person = SupportedPerson.of(execution);
        notices.planOverdue(person.caseNumber(), person.personId());
    }
}
