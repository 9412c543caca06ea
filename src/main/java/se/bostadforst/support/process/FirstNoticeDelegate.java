package se.bostadforst.support.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import se.bostadforst.modelling.UsableInModels;
import se.bostadforst.support.SupportNotices;

/** "Påminn om möten": fewer than half are held */
@Component
@UsableInModels
class FirstNoticeDelegate implements JavaDelegate {

    private final SupportNotices notices;

    FirstNoticeDelegate(SupportNotices notices) {
        this.notices = notices;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var person = SupportedPerson.of(execution);
        notices.first(person.caseNumber(), person.personId(), SupportedPerson.month(execution));
    }
}
