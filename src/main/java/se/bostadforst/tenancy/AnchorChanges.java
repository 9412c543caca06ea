package se.bostadforst.tenancy;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.bostadforst.access.ActorContext;
import se.bostadforst.access.CaseAccess;
import se.bostadforst.access.DataClass;
import se.bostadforst.calendar.SwedishDates;
import se.bostadforst.casefile.CaseEvent;
import se.bostadforst.casefile.CaseLog;
import se.bostadforst.casefile.CaseNumber;

/**
 * Tilläggsavtal om inflyttningsdag: the only way the anchor moves ({@code domain.md} 2.2 exceptions, A-01, T-04). Proposed by the
 * caseworker, signed by the tenant, decided by the manager; until then nothing has moved.
 */
@Service
@Transactional
public class AnchorChanges {

    /** Why the day changes. */
    public enum Reason {
        LAGENHETEN_INTE_KLAR("Lägenheten är inte klar"),
        HYRESGASTEN_KAN_INTE("Hyresgästen kan inte flytta in då"),
        TIDIGARE_INFLYTTNING("Tidigare inflyttning är möjlig"),
        FEL_DAG("Fel dag i kontraktet");

        private final String label;

        Reason(String label) {
            this.label = label;
        }

        /** The Swedish words that people see. */
        public String label() {
            return label;
        }
    }

    /** A proposal. Dates are civil dates in Sweden. */
    public record AnchorChange(int number, LocalDate from, LocalDate to, Reason reason) {

        String inSwedish() {
            return SwedishDates.iso(from) + " → " + SwedishDates.iso(to);
        }
    }

    private final JdbcClient jdbc;
    private final Clock clock;
    private final CaseAccess access;
    private final Tenancies tenancies;
    private final Leases leases;
    private final CaseLog log;
    private final ApplicationEventPublisher events;

    AnchorChanges(
            JdbcClient jdbc,
            Clock clock,
            CaseAccess access,
            Tenancies tenancies,
            Leases leases,
            CaseLog log,
            ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.access = access;
        this.tenancies = tenancies;
        this.leases = leases;
        this.log = log;
        this.events = events;
    }

    /** Proposes another first day. */
    public void propose(CaseNumber caseNumber, LocalDate to, Reason reason) {
        access.requireWrite(caseNumber.value(), DataClass.C3);
        var from = tenancies.anchor(caseNumber).orElseThrow();
        jdbc.sql("""
                        insert into bf.anchor_change (case_number, change_no, from_date, to_date, reason, proposed_by, proposed_at)
                        select :case, coalesce(max(change_no), 0) + 1, :from, :to, :reason, :by, :now
                          from bf.anchor_change where case_number = :case""")
                .param("case", caseNumber.value())
                .param("from", from)
                .param("to", to)
                .param("reason", reason.name())
                .param("by", ActorContext.require().userId())
                .param("now", Timestamp.from(clock.instant()))
                .update();
        log.add(
                caseNumber,
                CaseEvent.ANCHOR_PROPOSED,
                open(caseNumber).orElseThrow().inSwedish());
    }

    /** The manager's word. */
    public void decide(CaseNumber caseNumber, boolean approved) {
        access.requireWrite(caseNumber.value(), DataClass.C3);
        jdbc.sql("""
                        update bf.anchor_change set approved = ?, approved_by = ?, approved_at = ?
                         where case_number = ? and approved is null""")
                .params(approved, ActorContext.require().userId(), Timestamp.from(clock.instant()), caseNumber.value())
                .update();
        if (!approved) {
            log.add(caseNumber, CaseEvent.ANCHOR_KEPT);
        }
    }

    /** Moves the anchor to the approved day and tells everybody who counts from it. */
    public void carryOut(CaseNumber caseNumber) {
        var change = ActorContext.asProcess(() -> latest(caseNumber, true)).orElseThrow();
        leases.amendStart(caseNumber, change.to());
        log.add(caseNumber, CaseEvent.ANCHOR_MOVED, change.inSwedish());
        events.publishEvent(new AnchorMoved(caseNumber, change.from(), change.to()));
    }

    /** The proposal that nobody has decided on. */
    public Optional<AnchorChange> open(CaseNumber caseNumber) {
        return latest(caseNumber, null);
    }

    /** True when the latest decided proposal was approved; for the process's own steps. */
    public boolean latestApproved(CaseNumber caseNumber) {
        return ActorContext.asProcess(() -> jdbc.sql("""
                        select approved from bf.anchor_change where case_number = ? and approved is not null
                         order by change_no desc limit 1""")
                        .param(caseNumber.value())
                        .query(Boolean.class)
                        .optional())
                .orElse(false);
    }

    private Optional<AnchorChange> latest(CaseNumber caseNumber, Boolean approved) {
        return jdbc.sql("""
                        select change_no, from_date, to_date, reason from bf.anchor_change
                         where case_number = ? and approved is not distinct from ?::boolean order by change_no desc limit 1""")
                .params(caseNumber.value(), approved)
                .query((row, n) -> new AnchorChange(
                        row.getInt(1),
                        row.getObject(2, LocalDate.class),
                        row.getObject(3, LocalDate.class),
                        Reason.valueOf(row.getString(4))))
                .optional();
    }
}
