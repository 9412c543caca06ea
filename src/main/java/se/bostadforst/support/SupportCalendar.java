package se.bostadforst.support;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.bostadforst.access.ActorContext;
import se.bostadforst.calendar.Deadline;
import se.bostadforst.calendar.Deadlines;
import se.bostadforst.calendar.SwedishCalendar;
import se.bostadforst.casefile.CaseNumber;
import se.bostadforst.parameters.Parameter;
import se.bostadforst.parameters.Parameters;

/** Every day that support has, counted from the day it began, never from an earlier count (T-05). Civil dates in Sweden. */
@Service
@Transactional
public class SupportCalendar {

    private static final int OFFER_AGAIN_DAYS = 14;

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Parameters parameters;
    private final SwedishCalendar calendar;
    private final Deadlines deadlines;
    private final Supports supports;

    SupportCalendar(
            JdbcClient jdbc,
            Clock clock,
            Parameters parameters,
            SwedishCalendar calendar,
            Deadlines deadlines,
            Supports supports) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.parameters = parameters;
        this.calendar = calendar;
        this.deadlines = deadlines;
        this.supports = supports;
    }

    /** The month after the last one opened; the one support began in when none was. */
    public YearMonth nextMonth(CaseNumber caseNumber, UUID personId) {
        return ActorContext.asProcess(() -> jdbc.sql(
                                "select max(month) from bf.support_month where case_number = ? and person_id = ? having max(month) is not null")
                        .params(caseNumber.value(), personId)
                        .query(String.class)
                        .optional())
                .map(last -> YearMonth.parse(last).plusMonths(1))
                .orElseGet(() -> YearMonth.from(begun(caseNumber, personId)));
    }

    /** The 15th, or the next working day. */
    public LocalDate firstNotice(YearMonth month) {
        return calendar.nextWorkingDay(month.atDay(value(Parameter.SUPPORT_NOTICE_FIRST_DAY, month.atDay(1))));
    }

    /** The 24th, or the next working day. */
    public LocalDate secondNotice(YearMonth month) {
        return calendar.nextWorkingDay(month.atDay(value(Parameter.SUPPORT_NOTICE_SECOND_DAY, month.atDay(1))));
    }

    /** Two working days after the month. */
    public LocalDate monthOver(YearMonth month) {
        return calendar.addWorkingDays(
                month.atEndOfMonth(), value(Parameter.SUPPORT_CLOSE_WORKING_DAYS, month.atEndOfMonth()));
    }

    /** Fourteen days after the last contact, or after support began. */
    public LocalDate afterSilence(CaseNumber caseNumber, UUID personId) {
        return calendar.nextWorkingDay(
                lastContact(caseNumber, personId).plusDays(value(Parameter.SUPPORT_SILENCE_DAYS, today())));
    }

    /** The last day there was contact of any kind; the day support began when there was none. */
    public LocalDate lastContact(CaseNumber caseNumber, UUID personId) {
        return ActorContext.asProcess(() -> jdbc.sql("""
                        select max(m.meeting_on) from bf.support_meeting m join bf.support_attendance a using (meeting_id)
                         where m.case_number = ? and a.person_id = ? and a.present and m.status = 'GENOMFORT'
                           and not exists (select 1 from bf.support_correction c where c.meeting_id = m.meeting_id)
                        having max(m.meeting_on) is not null""")
                        .params(caseNumber.value(), personId)
                        .query(LocalDate.class)
                        .optional())
                .orElseGet(() -> begun(caseNumber, personId));
    }

    /** When the first plan is due, and why; counted anew from the day the person declined one, for a no is not a delay. */
    public Deadline firstPlan(CaseNumber caseNumber, UUID personId) {
        var begun = begun(caseNumber, personId);
        var due = declined(caseNumber, personId)
                .map(day -> deadlines.daysAfter(day, OFFER_AGAIN_DAYS))
                .orElseGet(() -> deadlines.daysAfter(begun, value(Parameter.PLAN_FIRST_DAYS, begun)));
        return new Deadline(calendar.nextWorkingDay(due.date()), due.why());
    }

    /** When the plan is next to be reviewed, and why: each quarter from the anchor, moved to a working day. */
    public Deadline review(CaseNumber caseNumber, UUID personId) {
        var begun = begun(caseNumber, personId);
        var months = value(Parameter.PLAN_REVIEW_MONTHS, begun);
        var locked = lastLocked(caseNumber, personId);
        int n = months;
        while (!calendar.monthsFrom(begun, n).minusDays(OFFER_AGAIN_DAYS).isAfter(locked)) {
            n += months;
        }
        return deadlines.monthsFrom(begun, n);
    }

    /** So many days before the review, or the next working day. */
    public LocalDate beforeReview(CaseNumber caseNumber, UUID personId, int n) {
        return calendar.nextWorkingDay(review(caseNumber, personId).date().minusDays(n));
    }

    /** Ten days after the plan was due. */
    public LocalDate planOverdue(CaseNumber caseNumber, UUID personId) {
        return calendar.nextWorkingDay(
                planDue(caseNumber, personId).date().plusDays(value(Parameter.PLAN_OVERDUE_DAYS, today())));
    }

    /** When a plan is due: the first, or the next review. */
    public Deadline planDue(CaseNumber caseNumber, UUID personId) {
        return hasPlan(caseNumber, personId) && declined(caseNumber, personId).isEmpty()
                ? review(caseNumber, personId)
                : firstPlan(caseNumber, personId);
    }

    /** When a declined plan is offered again. */
    public LocalDate nextOffer() {
        return calendar.nextWorkingDay(today().plusDays(OFFER_AGAIN_DAYS));
    }

    /** The day the person last said no, when nothing has been agreed since. */
    private Optional<LocalDate> declined(CaseNumber caseNumber, UUID personId) {
        return ActorContext.asProcess(() -> jdbc.sql("""
                        select (p.locked_at at time zone 'Europe/Stockholm')::date from bf.support_plan p
                         where p.case_number = ? and p.person_id = ? and p.approval = 'VILL_INTE_HA_PLAN'
                           and not exists (select 1 from bf.support_plan later
                                            where later.case_number = p.case_number and later.person_id = p.person_id
                                              and later.version > p.version)""")
                .params(caseNumber.value(), personId)
                .query(LocalDate.class)
                .optional());
    }

    private boolean hasPlan(CaseNumber caseNumber, UUID personId) {
        return lastLocked(caseNumber, personId).isAfter(LocalDate.MIN);
    }

    private LocalDate lastLocked(CaseNumber caseNumber, UUID personId) {
        return ActorContext.asProcess(() -> jdbc.sql("""
                        select max(locked_at at time zone 'Europe/Stockholm')::date from bf.support_plan
                         where case_number = ? and person_id = ? and approval <> 'VILL_INTE_HA_PLAN' having max(locked_at) is not null""")
                        .params(caseNumber.value(), personId)
                        .query(LocalDate.class)
                        .optional())
                .orElse(LocalDate.MIN);
    }

    private LocalDate begun(CaseNumber caseNumber, UUID personId) {
        return supports.of(caseNumber, personId).orElseThrow().begunOn();
    }

    private int value(Parameter parameter, LocalDate on) {
        return parameters.intValue(parameter, on);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
