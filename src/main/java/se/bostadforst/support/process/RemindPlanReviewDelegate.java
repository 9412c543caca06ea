package se.bostadforst.support.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import se.bostadforst.modelling.UsableInModels;
import se.bostadforst.support.SupportNotices;

/** "Påminn om översynen" */
@Component
@UsableInModels
class RemindPlanReviewDelegate implements JavaDelegate {

    private final SupportNotices notices;

    RemindPlanReviewDelegate(SupportNotices notices) {
        this.notices = notices;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var person = SupportedPerson.of(execution);
        notices.planReview(person.caseNumber(), person.personId());
    }
}
