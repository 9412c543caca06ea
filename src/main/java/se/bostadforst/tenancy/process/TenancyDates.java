package se.bostadforst.tenancy.process;

import java.time.LocalDate;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;
import se.bostadforst.calendar.Deadline;
import se.bostadforst.calendar.SwedishCalendar;
import se.bostadforst.casefile.CaseNumber;
import se.bostadforst.modelling.UsableInModels;
import se.bostadforst.parameters.Parameter;
import se.bostadforst.parameters.Parameters;
import se.bostadforst.tenancy.Tenancies;
import se.bostadforst.tenancy.TenureWatch;

/**
 * Days counted from the tenancy's anchor, for models: {@code ${tenancyDates.midnightOfAnchor(execution)}}. Every date that comes from here is
 * counted again when a contract amendment moves the anchor ({@code Schedules}).
 */
@Component("tenancyDates")
@UsableInModels
public class TenancyDates {

    private final Tenancies tenancies;
    private final TenureWatch watch;
    private final SwedishCalendar calendar;
    private final Parameters parameters;

    TenancyDates(Tenancies tenancies, TenureWatch watch, SwedishCalendar calendar, Parameters parameters) {
        this.tenancies = tenancies;
        this.watch = watch;
        this.calendar = calendar;
        this.parameters = parameters;
    }

    /** 00:00 Swedish time on the first day of the tenancy, also on a day when the clock changes. */
    public Date midnightOfAnchor(DelegateExecution execution) {
        return Date.from(day(execution).atStartOfDay(SwedishCalendar.ZONE).toInstant());
    }

    /** 23:59 on the first day of the tenancy, or the next working day. */
    public Date dueAtAnchor(DelegateExecution execution) {
        return new Deadline(calendar.nextWorkingDay(day(execution)), "").endOfDay();
    }

    /** 23:59 on the last working day before the first day of the tenancy. */
    public Date dueBeforeAnchor(DelegateExecution execution) {
        return new Deadline(calendar.addWorkingDays(day(execution), -1), "").endOfDay();
    }

    /** 08:00 so many working days before the first day that an incomplete samverkansavtal is to be told of. */
    public Date morningOfCooperationEscalation(DelegateExecution execution) {
        var anchor = day(execution);
        var days = parameters.intValue(Parameter.COOPERATION_ESCALATION_WORKING_DAYS, anchor);
        return new Deadline(calendar.addWorkingDays(anchor, -days), "").morning();
    }

    /** 08:00 on the next day that somebody should take a stand on the security of tenure. */
    public Date morningOfTenureAlert(DelegateExecution execution) {
        return watch.nextAlert(caseOf(execution)).orElseThrow().morning();
    }

    private LocalDate day(DelegateExecution execution) {
        return tenancies.anchor(caseOf(execution)).orElseThrow();
    }

    private static CaseNumber caseOf(DelegateExecution execution) {
        return new CaseNumber(execution.getProcessBusinessKey());
    }
}
