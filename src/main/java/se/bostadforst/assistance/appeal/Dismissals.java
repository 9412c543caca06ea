package se.bostadforst.assistance.appeal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.bostadforst.access.ActorContext;
import se.bostadforst.calendar.Deadlines;
import se.bostadforst.calendar.SwedishDates;
import se.bostadforst.casefile.CaseEvent;
import se.bostadforst.casefile.CaseLog;

/** Avvisningsbeslut: its own instruction, delivery and last day to appeal (FL 45 §). Its callers have asked the access rules. */
@Service
@Transactional
class Dismissals {

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Deadlines deadlines;
    private final CaseLog log;

    Dismissals(JdbcClient jdbc, Clock clock, Deadlines deadlines, CaseLog log) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.deadlines = deadlines;
        this.log = log;
    }

    void decide(Appeal appeal, String reasons, AppealHandling.Deciding deciding) {
        jdbc.sql("""
                        insert into bf.appeal_dismissal (dismissal_id, appeal_id, case_number, decided_on, decided_by, decision_maker,
                                                         delegation_point, reasons, appeal_instruction)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        UUID.randomUUID(),
                        appeal.appealId(),
                        appeal.caseNumber().value(),
                        LocalDate.now(clock),
                        ActorContext.require().userId(),
                        deciding.decisionMaker(),
                        deciding.delegationPoint(),
                        reasons,
                        deciding.appealInstruction())
                .update();
    }

    void deliver(Contested dismissal, LocalDate on, String how) {
        var appeal = deadlines.appealDeadline(on);
        jdbc.sql("""
                        update bf.appeal_dismissal set delivered_on = ?, delivered_how = ?, appeal_by = ?, appeal_by_why = ?
                         where dismissal_id = ? and delivered_on is null""")
                .params(on, how, appeal.date(), appeal.why(), dismissal.id())
                .update();
        log.add(dismissal.caseNumber(), CaseEvent.DECISION_DELIVERED, SwedishDates.iso(on));
    }

    /** The dismissal does not stand. */
    void setAside(Contested dismissal) {
        ActorContext.asProcess(() -> jdbc.sql("update bf.appeal_dismissal set set_aside_on = ? where dismissal_id = ?")
                .params(LocalDate.now(clock), dismissal.id())
                .update());
    }
}
