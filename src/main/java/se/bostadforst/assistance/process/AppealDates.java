package se.bostadforst.assistance.process;

import java.time.LocalDate;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;
import se.bostadforst.assistance.appeal.Appeal;
import se.bostadforst.assistance.appeal.Appeals;
import se.bostadforst.calendar.Deadline;
import se.bostadforst.calendar.Deadlines;
import se.bostadforst.calendar.SwedishCalendar;
import se.bostadforst.modelling.UsableInModels;
import se.bostadforst.parameters.Parameter;
import se.bostadforst.parameters.Parameters;

/** Days of an appeal, for models: counted from the day it came in, whatever happens on the way (FL 46 §, skyndsamt). */
@Component("appealDates")
@UsableInModels
public class AppealDates {

    private static final int LEFT_FOR_FORWARDING = 2;

    private final Appeals appeals;
    private final SwedishCalendar calendar;
    private final Deadlines deadlines;
    private final Parameters parameters;

    AppealDates(Appeals appeals, SwedishCalendar calendar, Deadlines deadlines, Parameters parameters) {
        this.appeals = appeals;
        this.calendar = calendar;
        this.deadlines = deadlines;
        this.parameters = parameters;
    }

    /** 23:59, so early that two working days are left to hand it over. */
    public Date dueToConsider(DelegateExecution execution) {
        return endOfDay(calendar.addWorkingDays(appeal(execution).forwardBy(), -LEFT_FOR_FORWARDING));
    }

    /** 23:59 on the day it is to be with the court. */
    public Date dueToForward(DelegateExecution execution) {
        return endOfDay(appeal(execution).forwardBy());
    }

    /** 08:00 when the caseworkers are reminded. */
    public Date morningOfReminder(DelegateExecution execution) {
        var before = parameters.intValue(Parameter.APPEAL_FORWARD_WORKING_DAYS, deadlines.today())
                - parameters.intValue(Parameter.APPEAL_REMINDER_WORKING_DAYS, deadlines.today());
        return new Deadline(calendar.addWorkingDays(appeal(execution).forwardBy(), -Math.max(before, 0)), "").morning();
    }

    /** 08:00 on the working day after it should have been with the court. */
    public Date morningAfterForwardBy(DelegateExecution execution) {
        return new Deadline(calendar.addWorkingDays(appeal(execution).forwardBy(), 1), "").morning();
    }

    /** 23:59 on the day to ask the court what has become of it. */
    public Date dueToAskCourt(DelegateExecution execution) {
        return deadlines
                .monthsFrom(
                        appeal(execution).forwardedOn().orElseThrow(),
                        parameters.intValue(Parameter.APPEAL_COURT_MONTHS, deadlines.today()))
                .endOfDay();
    }

    private static Date endOfDay(LocalDate day) {
        return new Deadline(day, "").endOfDay();
    }

    private Appeal appeal(DelegateExecution execution) {
        return appeals.find(AppealAbout.id(execution)).orElseThrow();
    }
}
