package se.bostadforst.support;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.bostadforst.access.ActorContext;
import se.bostadforst.access.Organisation;
import se.bostadforst.calendar.SwedishCalendar;
import se.bostadforst.casefile.CaseEvent;
import se.bostadforst.casefile.CaseLog;
import se.bostadforst.casefile.CaseNumber;
import se.bostadforst.disturbance.DeviationKind;
import se.bostadforst.disturbance.Deviations;
import se.bostadforst.parameters.Parameter;
import se.bostadforst.parameters.Parameters;

/** Support months, one per person and calendar month (A-06, T-18), counted from the meetings each time; for the process's own steps. */
@Service
@Transactional
public class SupportMonths {

    /** A closed month can be corrected for so many working days more. */
    private static final int CORRECTION_WORKING_DAYS = 5;

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Parameters parameters;
    private final Supports supports;
    private final Deviations deviations;
    private final SwedishCalendar calendar;
    private final CaseLog log;
    private final ApplicationEventPublisher events;

    SupportMonths(
            JdbcClient jdbc,
            Clock clock,
            Parameters parameters,
            Supports supports,
            Deviations deviations,
            SwedishCalendar calendar,
            CaseLog log,
            ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.parameters = parameters;
        this.supports = supports;
        this.deviations = deviations;
        this.calendar = calendar;
        this.log = log;
        this.events = events;
    }

    /**
     * Opens the person's month.
     *
     * @return false when it was open already
     */
    public boolean open(CaseNumber caseNumber, UUID personId, YearMonth month) {
        var support = supports.of(caseNumber, personId).orElseThrow();
        var days = days(support, month);
        return ActorContext.asProcess(() -> jdbc.sql("""
                        insert into bf.support_month (case_number, person_id, month, days, days_in_month, required, opened_at)
                        values (?, ?, ?, ?, ?, ?, ?) on conflict (case_number, person_id, month) do nothing""")
                        .params(
                                caseNumber.value(),
                                personId,
                                month.toString(),
                                days,
                                month.lengthOfMonth(),
                                required(month, days),
                                Timestamp.from(clock.instant()))
                        .update())
                == 1;
    }

    /** Support that ends within a month leaves a part of a month, counted pro rata and never red (A-06, T-19). */
    @EventListener
    void on(SupportEnded event) {
        var month = YearMonth.from(event.on());
        for (var support : supports.of(event.caseNumber())) {
            var days = days(support, month);
            ActorContext.asProcess(() -> jdbc.sql("""
                            update bf.support_month set days = ?, required = ?
                             where case_number = ? and person_id = ? and month = ? and closed_at is null""")
                    .params(
                            days,
                            required(month, days),
                            event.caseNumber().value(),
                            support.personId(),
                            month.toString())
                    .update());
        }
    }

    /** The meetings wanted: all of them in a whole month, else {@code floor(4·days/days in month)}. */
    int required(YearMonth month, int days) {
        var full = parameters.intValue(Parameter.SUPPORT_MEETINGS, month.atDay(1));
        return full * days / month.lengthOfMonth();
    }

    /** One month. */
    public Optional<SupportMonth> of(CaseNumber caseNumber, UUID personId, YearMonth month) {
        return of(caseNumber, month).stream()
                .filter(m -> m.personId().equals(personId))
                .findFirst();
    }

    /** The month of everybody in the case. */
    public List<SupportMonth> of(CaseNumber caseNumber, YearMonth month) {
        return ActorContext.asProcess(() -> jdbc.sql("""
                        select m.person_id, m.days, m.days_in_month, m.required, m.status from bf.support_month m join bf.person p using (person_id)
                         where m.case_number = ? and m.month = ? order by p.member_order""")
                .params(caseNumber.value(), month.toString())
                .query((row, n) -> new SupportMonth(
                        row.getObject(1, UUID.class),
                        month,
                        row.getInt(2),
                        row.getInt(3),
                        row.getInt(4),
                        Optional.ofNullable(row.getString(5)).map(MonthStatus::valueOf)))
                .list());
    }

    /** A month that is closed. */
    record Closed(YearMonth month, int held, int required, MonthStatus status) {}

    /** The person's closed months, oldest first, as far as the asker's rows hold them. */
    List<Closed> closed(CaseNumber caseNumber, UUID personId) {
        return jdbc.sql("""
                        select month, held, required, status from bf.support_month
                         where case_number = ? and person_id = ? and status is not null order by month""")
                .params(caseNumber.value(), personId)
                .query((row, n) -> new Closed(
                        YearMonth.parse(row.getString(1)),
                        row.getInt(2),
                        row.getInt(3),
                        MonthStatus.valueOf(row.getString(4))))
                .list();
    }

    /** What the person's month holds so far; one statement. */
    public MonthCount count(CaseNumber caseNumber, UUID personId, YearMonth month) {
        return count(caseNumber, personId, month.atDay(1), month.atEndOfMonth());
    }

    /** What the days from and including {@code from} to and including {@code to} hold, for whoever reports on other months than the calendar's. */
    public MonthCount count(CaseNumber caseNumber, UUID personId, LocalDate from, LocalDate to) {
        return ActorContext.asProcess(() -> jdbc.sql("""
                        select count(*) filter (where held) as held,
                               count(*) filter (where held and m.social_services and m.attendance_confirmed is distinct from false) as soc,
                               count(*) filter (where m.status = 'UTEBLIVET_HYRESGAST' or m.status = 'GENOMFORT' and not a.present) as missed,
                               count(*) filter (where m.status = 'INSTALLT_PERSONAL' and in_person) as cancelled,
                               count(*) filter (where m.status = 'PLANERAT') as planned,
                               count(*) filter (where m.status = 'PLANERAT' and m.social_services and in_person) as planned_soc
                          from bf.support_meeting m
                          join bf.support_attendance a on a.meeting_id = m.meeting_id
                          cross join lateral (select m.kind in ('HEMBESOK', 'UTE', 'KONTOR', 'AVLASTNING') as in_person) k
                          cross join lateral (select m.status = 'GENOMFORT' and a.present and in_person as held) h
                         where m.case_number = ? and a.person_id = ? and m.meeting_on between ? and ?
                           and not exists (select 1 from bf.support_correction c where c.meeting_id = m.meeting_id)""")
                .params(caseNumber.value(), personId, from, to)
                .query((row, n) -> new MonthCount(
                        row.getInt(1), row.getInt(2), row.getInt(3), row.getInt(4), row.getInt(5), row.getInt(6)))
                .single());
    }

    /** What DT-2 asks of the person's month. */
    public Map<String, Object> facts(CaseNumber caseNumber, UUID personId, YearMonth month) {
        var open = of(caseNumber, personId, month).orElseThrow();
        var count = count(caseNumber, personId, month);
        var soc = parameters.intValue(Parameter.SUPPORT_MEETINGS_SOCIAL_SERVICES, month.atDay(1));
        return Map.of(
                "absent",
                absent(caseNumber, personId, month),
                "fullMonth",
                open.full(),
                "enoughHeld",
                count.held() >= open.required(),
                "enoughWithSocialServices",
                count.withSocialServices() >= soc,
                "enoughButForStaff",
                count.cancelled() > 0 && count.held() + count.cancelled() >= open.required(),
                "missedByTenant",
                count.missed() > 0);
    }

    /** Closes the month with its result, or closes it anew after a correction; what fell short is recorded on whoever's it is. */
    public void close(CaseNumber caseNumber, UUID personId, YearMonth month, MonthStatus status, String ruleVersion) {
        var count = count(caseNumber, personId, month);
        ActorContext.asProcess(() -> jdbc.sql("""
                        update bf.support_month set held = ?, with_social_services = ?, missed = ?, cancelled = ?, status = ?, rule_version = ?,
                               closed_at = coalesce(closed_at, ?)
                         where case_number = ? and person_id = ? and month = ?""")
                .params(
                        count.held(),
                        count.withSocialServices(),
                        count.missed(),
                        count.cancelled(),
                        status.name(),
                        ruleVersion,
                        Timestamp.from(clock.instant()),
                        caseNumber.value(),
                        personId,
                        month.toString())
                .update());
        log.add(
                caseNumber,
                CaseEvent.SUPPORT_MONTH_CLOSED,
                month + ": " + status.label().toLowerCase(java.util.Locale.ROOT));
        var none = EnumSet.of(DeviationKind.SUPPORT_WITHOUT_SOCIAL_SERVICES, DeviationKind.SUPPORT_FELL_SHORT);
        if (status == MonthStatus.SOC_SAKNAS) {
            none.remove(DeviationKind.SUPPORT_WITHOUT_SOCIAL_SERVICES);
            fellShort(caseNumber, personId, month, DeviationKind.SUPPORT_WITHOUT_SOCIAL_SERVICES, Organisation.SOC);
        } else if (status == MonthStatus.BRIST_UTFORARE) {
            none.remove(DeviationKind.SUPPORT_FELL_SHORT);
            fellShort(caseNumber, personId, month, DeviationKind.SUPPORT_FELL_SHORT, Organisation.SSM);
        }
        deviations.withdraw(caseNumber, personId, none, month.toString());
    }

    private void fellShort(
            CaseNumber caseNumber, UUID personId, YearMonth month, DeviationKind kind, Organisation against) {
        deviations.record(caseNumber, personId, kind, against, month.atEndOfMonth(), month.toString());
    }

    /** The first day on which nothing more is entered in the month; empty until it has been closed. Civil date in Sweden. */
    public Optional<LocalDate> shutOn(CaseNumber caseNumber, YearMonth month) {
        return ActorContext.asProcess(() -> jdbc.sql(
                                "select min(closed_at) from bf.support_month where case_number = ? and month = ?")
                        .params(caseNumber.value(), month.toString())
                        .query((row, n) -> Optional.ofNullable(row.getTimestamp(1)))
                        .single())
                .map(at -> at.toInstant().atZone(SwedishCalendar.ZONE).toLocalDate())
                .map(on -> calendar.addWorkingDays(on, CORRECTION_WORKING_DAYS + 1));
    }

    /** True when the month has been closed so long that nothing more is entered in it. */
    boolean isShut(CaseNumber caseNumber, YearMonth month) {
        return shutOn(caseNumber, month)
                .filter(day -> !LocalDate.now(clock).isBefore(day))
                .isPresent();
    }

    /** Something was entered in a month that has been closed: it is judged again, by the same rules. */
    void countAgain(CaseNumber caseNumber, YearMonth month) {
        countAgainExcept(null, caseNumber, month);
    }

    void countAgainExcept(@Nullable UUID personId, CaseNumber caseNumber, YearMonth month) {
        of(caseNumber, month).stream()
                .filter(m -> m.status().isPresent() && !m.personId().equals(personId))
                .forEach(m -> events.publishEvent(new MonthReopened(caseNumber, m.personId(), month)));
    }

    /** True when somebody says that socialtjänsten took part and it has not said so itself. */
    public boolean attendanceUnconfirmed(CaseNumber caseNumber, YearMonth month) {
        return ActorContext.asProcess(() -> jdbc.sql("""
                        select count(*) from bf.support_meeting m
                         where m.case_number = ? and m.meeting_on between ? and ? and m.status = 'GENOMFORT' and m.social_services
                           and m.attendance_confirmed is null
                           and not exists (select 1 from bf.support_correction c where c.meeting_id = m.meeting_id)""")
                        .params(caseNumber.value(), month.atDay(1), month.atEndOfMonth())
                        .query(Integer.class)
                        .single())
                > 0;
    }

    private boolean absent(CaseNumber caseNumber, UUID personId, YearMonth month) {
        return ActorContext.asProcess(() -> jdbc.sql("""
                        select count(*) from bf.support_absence
                         where case_number = ? and person_id = ? and from_date <= ? and to_date >= ? and struck_at is null""")
                        .params(caseNumber.value(), personId, month.atEndOfMonth(), month.atDay(1))
                        .query(Integer.class)
                        .single())
                > 0;
    }

    private static int days(Supports.Support support, YearMonth month) {
        var first = support.begunOn().isAfter(month.atDay(1)) ? support.begunOn() : month.atDay(1);
        var last = support.endedOn()
                .filter(end -> end.isBefore(month.atEndOfMonth()))
                .orElse(month.atEndOfMonth());
        return Math.max(0, last.getDayOfMonth() - first.getDayOfMonth() + 1);
    }
}
