package se.bostadforst.support.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import se.bostadforst.modelling.UsableInModels;
import se.bostadforst.support.SupportNotices;

/** "Påminn om mötet med socialtjänsten" */
@Component
@UsableInModels
class SecondNoticeDelegate implements JavaDelegate {

    private final SupportNotices notices;

    SecondNoticeDelegate(SupportNotices notices) {
        this.notices = notices;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var person = SupportedPerson.of(execution);
        notices.second(person.caseNumber(), person.personId(), SupportedPerson.month(execution));
    }
}
