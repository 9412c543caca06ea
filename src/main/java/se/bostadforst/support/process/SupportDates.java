package se.bostadforst.support.process;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;
import se.bostadforst.calendar.Deadline;
import se.bostadforst.calendar.SwedishCalendar;
import se.bostadforst.modelling.UsableInModels;
import se.bostadforst.support.SupportCalendar;
import se.bostadforst.support.SupportMonths;

/** Days of a person's support, for models: {@code ${supportDates.dueFirstPlan(execution)}}. */
@Component("supportDates")
@UsableInModels
public class SupportDates {

    private static final LocalTime JUST_AFTER_MIDNIGHT = LocalTime.of(0, 5);

    private final SupportCalendar days;
    private final SupportMonths months;

    SupportDates(SupportCalendar days, SupportMonths months) {
        this.days = days;
        this.months = months;
    }

    /** 00:05 on the first of the month after the last one that was opened, so that none is skipped when the program was down. */
    public Date midnightOfNextMonth(DelegateExecution execution) {
        var person = SupportedPerson.of(execution);
        return Date.from(days.nextMonth(person.caseNumber(), person.personId())
                .atDay(1)
                .atTime(JUST_AFTER_MIDNIGHT)
                .atZone(SwedishCalendar.ZONE)
                .toInstant());
    }

    /** 08:00 on the 15th, or the next working day. */
    public Date morningOfFirstNotice(DelegateExecution execution) {
        return morning(days.firstNotice(SupportedPerson.month(execution)));
    }

    /** 08:00 on the 24th, or the next working day. */
    public Date morningOfSecondNotice(DelegateExecution execution) {
        return morning(days.secondNotice(SupportedPerson.month(execution)));
    }

    /** 08:00 two working days after the month. */
    public Date morningOfMonthOver(DelegateExecution execution) {
        return morning(days.monthOver(SupportedPerson.month(execution)));
    }

    /** 08:00 on the day when the month, which has been closed, can no longer be corrected. */
    public Date morningOfShut(DelegateExecution execution) {
        var caseNumber = SupportedPerson.of(execution).caseNumber();
        return morning(
                months.shutOn(caseNumber, SupportedPerson.month(execution)).orElseThrow());
    }

    /** 08:00 fourteen days after the last contact. */
    public Date morningAfterSilence(DelegateExecution execution) {
        var person = SupportedPerson.of(execution);
        return morning(days.afterSilence(person.caseNumber(), person.personId()));
    }

    /** 23:59 fourteen days after the anchor. */
    public Date dueFirstPlan(DelegateExecution execution) {
        var person = SupportedPerson.of(execution);
        return days.firstPlan(person.caseNumber(), person.personId()).endOfDay();
    }

    /** 23:59 on the next quarter day counted from the anchor. */
    public Date dueReview(DelegateExecution execution) {
        var person = SupportedPerson.of(execution);
        return days.review(person.caseNumber(), person.personId()).endOfDay();
    }

    /** 08:00 fourteen days before the review. */
    public Date morningOfReviewNotice(DelegateExecution execution) {
        return morning(beforeReview(execution, 14));
    }

    /** 08:00 seven days before the review. */
    public Date morningOfReviewReminder(DelegateExecution execution) {
        return morning(beforeReview(execution, 7));
    }

    /** 08:00 ten days after the plan was due. */
    public Date morningOfPlanOverdue(DelegateExecution execution) {
        var person = SupportedPerson.of(execution);
        return morning(days.planOverdue(person.caseNumber(), person.personId()));
    }

    /** 08:00 in fourteen days: a plan that was declined is offered again. */
    public Date morningOfNextOffer(DelegateExecution execution) {
        return morning(days.nextOffer());
    }

    private LocalDate beforeReview(DelegateExecution execution, int n) {
        var person = SupportedPerson.of(execution);
        return days.beforeReview(person.caseNumber(), person.personId(), n);
    }

    private static Date morning(LocalDate day) {
        return new Deadline(day, "").morning();
    }
}
