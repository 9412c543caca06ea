package se.bostadforst.oncall;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.bostadforst.access.ActorContext;
import se.bostadforst.access.CallIns;
import se.bostadforst.access.CaseAccess;
import se.bostadforst.access.CaseNotFound;
import se.bostadforst.access.DataClass;
import se.bostadforst.calendar.Deadline;
import se.bostadforst.calendar.SwedishCalendar;
import se.bostadforst.calendar.SwedishDates;
import se.bostadforst.casefile.CaseEvent;
import se.bostadforst.casefile.CaseLog;
import se.bostadforst.casefile.CaseNumber;
import se.bostadforst.parameters.Parameter;
import se.bostadforst.parameters.Parameters;

/**
 * The hand-over to day staff: the first 09:00 on a working day after the call, one for all the household's calls until then, read and
 * receipted by a guide ({@code domain.md} 2.10 steps 5 and 6, T-41).
 */
@Service
@Transactional
public class Handovers {

    private final JdbcClient jdbc;
    private final OnCallLog calls;
    private final CaseAccess access;
    private final SwedishCalendar calendar;
    private final Parameters parameters;
    private final CaseLog log;
    private final Clock clock;
    private final CallIns callIns;
    private final ApplicationEventPublisher events;

    Handovers(
            JdbcClient jdbc,
            OnCallLog calls,
            CaseAccess access,
            SwedishCalendar calendar,
            Parameters parameters,
            CaseLog log,
            Clock clock,
            CallIns callIns,
            ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.calls = calls;
        this.access = access;
        this.calendar = calendar;
        this.parameters = parameters;
        this.log = log;
        this.clock = clock;
        this.callIns = callIns;
        this.events = events;
    }

    /** The working day whose morning comes first after that moment. */
    public Deadline after(Instant moment) {
        var local = moment.atZone(SwedishCalendar.ZONE);
        var at = parameters.timeValue(Parameter.ONCALL_HANDOVER_AT, local.toLocalDate());
        var first = calendar.nextWorkingDay(local.toLocalDate());
        var day = first.equals(local.toLocalDate()) && !local.toLocalTime().isBefore(at)
                ? calendar.addWorkingDays(first, 1)
                : first;
        return new Deadline(
                day,
                "första arbetsdagens morgon klockan %s efter samtalet %s"
                        .formatted(at, SwedishDates.withWeekday(local.toLocalDate())));
    }

    /** Sets the day, and whether the hand-over is this call's to lead; for the process's own steps. */
    public void plan(UUID callId) {
        var call = calls.known(callId);
        // two calls at the same moment: one of them leads
        jdbc.sql("select 1 from bf.case_file where case_number = ? for update")
                .param(call.caseNumber().value())
                .query(Integer.class)
                .single();
        jdbc.sql("update bf.on_call_entry set handover_on = ?, leads = ? where entry_id = ?")
                .params(after(call.recordedAt()).date(), !ledByAnother(call.caseNumber(), callId), callId)
                .update();
    }

    /** True when another call of the household leads a hand-over that nobody has received; for the process's own steps. */
    public boolean waitsForAnother(UUID callId) {
        var call = calls.known(callId);
        return call.receivedAt().isEmpty() && !call.leads() && ledByAnother(call.caseNumber(), callId);
    }

    /** True when it has been received; for the process's own steps. */
    public boolean isReceived(UUID callId) {
        return calls.known(callId).receivedAt().isPresent();
    }

    /** The household's calls that nobody of day staff has read, earliest first; as far as the asker's rows hold them. */
    public List<Call> waiting(CaseNumber caseNumber) {
        return calls.of(caseNumber).stream()
                .filter(call -> call.receivedAt().isEmpty() && call.handoverOn().isPresent())
                .sorted(java.util.Comparator.comparing(call -> call.calledAt().at()))
                .toList();
    }

    /** A guide has read everything and takes over; a socialjour called in for a child sees the case no longer, the unit has it (DT-9). */
    public void receive(CaseNumber caseNumber) {
        access.requireWrite(caseNumber.value(), DataClass.C12);
        var user = ActorContext.require().userId();
        var received = waiting(caseNumber).stream().map(Call::callId).toList();
        if (received.isEmpty()) {
            throw new CaseNotFound();
        }
        ActorContext.asProcess(() -> jdbc.sql(
                        "update bf.on_call_entry set received_at = ?, received_by = ? where entry_id = any (?) and received_at is null")
                .params(Timestamp.from(clock.instant()), user, received.toArray(UUID[]::new))
                .update());
        callIns.letGo(caseNumber.value(), OnCallNotices.SOCIALJOUR, OnCallNotices.CHILD);
        log.add(caseNumber, CaseEvent.ON_CALL_HANDED_OVER);
        events.publishEvent(new HandoverMoved(caseNumber, received));
    }

    /** The call that led has been struck: the next one leads; for the process's own steps. */
    public void passOn(UUID callId) {
        var call = calls.known(callId);
        if (!call.leads() || call.receivedAt().isPresent()) {
            return;
        }
        jdbc.sql("update bf.on_call_entry set leads = false where entry_id = ?")
                .param(callId)
                .update();
        waiting(call.caseNumber()).stream()
                .filter(next -> next.struck().isEmpty())
                .findFirst()
                .ifPresent(next -> {
                    jdbc.sql("update bf.on_call_entry set leads = true where entry_id = ?")
                            .param(next.callId())
                            .update();
                    events.publishEvent(new HandoverMoved(call.caseNumber(), List.of(next.callId())));
                });
    }

    /** When the call's hand-over is to be read. */
    public Date dueAt(UUID callId) {
        return on(callId, Parameter.ONCALL_HANDOVER_AT);
    }

    /** When the manager hears that it has not been read. */
    public Date overdueAt(UUID callId) {
        return on(callId, Parameter.ONCALL_HANDOVER_OVERDUE_AT);
    }

    private Date on(UUID callId, Parameter time) {
        var day = calls.known(callId).handoverOn().orElseThrow();
        return at(day, parameters.timeValue(time, day));
    }

    private static Date at(LocalDate day, LocalTime time) {
        return Date.from(day.atTime(time).atZone(SwedishCalendar.ZONE).toInstant());
    }

    private boolean ledByAnother(CaseNumber caseNumber, UUID callId) {
        return jdbc.sql("""
                        select exists (select 1 from bf.on_call_entry
                                        where case_number = ? and entry_id <> ? and leads and received_at is null and struck_at is null)""")
                .params(caseNumber.value(), callId)
                .query(Boolean.class)
                .single();
    }
}
