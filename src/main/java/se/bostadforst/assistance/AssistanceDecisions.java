package se.bostadforst.assistance;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.bostadforst.access.ActorContext;
import se.bostadforst.access.CaseAccess;
import se.bostadforst.access.DataClass;
import se.bostadforst.calendar.Deadlines;
import se.bostadforst.calendar.SwedishDates;
import se.bostadforst.casefile.CaseEvent;
import se.bostadforst.casefile.CaseFiles;
import se.bostadforst.casefile.CaseLog;
import se.bostadforst.casefile.CaseNumber;
import se.bostadforst.casefile.CaseSummary;

/** Makes, delivers and watches biståndsbeslut. A decision is never changed; a new one is made (FL 37 §). */
@Service
@Transactional
public class AssistanceDecisions {

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Deadlines deadlines;
    private final CaseAccess access;
    private final CaseFiles cases;
    private final CaseLog log;
    private final List<DecisionBasis> bases;

    AssistanceDecisions(
            JdbcClient jdbc,
            Clock clock,
            Deadlines deadlines,
            CaseAccess access,
            CaseFiles cases,
            CaseLog log,
            @org.springframework.context.annotation.Lazy List<DecisionBasis> bases) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.deadlines = deadlines;
        this.access = access;
        this.cases = cases;
        this.log = log;
        this.bases = bases;
    }

    /** The outcomes that the asking procedure leaves open. */
    public List<Outcome> possibleOutcomes(CaseNumber caseNumber) {
        return ActorContext.asProcess(() -> bases.stream()
                .map(basis -> basis.possibleOutcomes(caseNumber))
                .filter(outcomes -> !outcomes.isEmpty())
                .findFirst()
                .orElse(List.of(Outcome.values())));
    }

    /**
     * Makes the decision, dated today in Sweden; the law reference follows the date (T-44).
     *
     * @return the new decision's id
     */
    public UUID decide(CaseNumber caseNumber, NewDecision decision) {
        access.requireWrite(caseNumber.value(), DataClass.C9);
        var today = LocalDate.now(clock);
        var id = UUID.randomUUID();
        jdbc.sql("""
                        insert into bf.assistance_decision (decision_id, case_number, kind, person_id, body, outcome, law_reference,
                            decided_on, decided_by, decision_maker, delegation_point, reasons, valid_from, valid_to, terms,
                            children_concerned, appeal_instruction)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        id,
                        caseNumber.value(),
                        decision.kind().name(),
                        decision.personId(),
                        decision.body().name(),
                        decision.outcome().name(),
                        Law.on(today),
                        today,
                        ActorContext.require().userId(),
                        decision.decisionMaker(),
                        decision.delegationPoint(),
                        decision.reasons(),
                        decision.validFrom(),
                        decision.validTo(),
                        decision.terms(),
                        childrenConcerned(caseNumber),
                        decision.appealInstruction())
                .update();
        log.add(caseNumber, CaseEvent.DECIDED, decision.outcome().label());
        return id;
    }

    /**
     * Records the day the person got the decision; the appeal time is counted from it (FL 44 §, söndagsregeln). Only the first recording
     * counts.
     *
     * @param deliveredOn civil date in Sweden
     */
    public void deliver(CaseNumber caseNumber, UUID decisionId, LocalDate deliveredOn, String how) {
        access.requireWrite(caseNumber.value(), DataClass.C9);
        var appeal = deadlines.appealDeadline(deliveredOn);
        jdbc.sql("""
                        update bf.assistance_decision set delivered_on = ?, delivered_how = ?, appeal_by = ?, appeal_by_why = ?
                         where case_number = ? and decision_id = ? and delivered_on is null""")
                .params(deliveredOn, how, appeal.date(), appeal.why(), caseNumber.value(), decisionId)
                .update();
        log.add(caseNumber, CaseEvent.DECISION_DELIVERED, SwedishDates.iso(deliveredOn));
    }

    /** A favourable decision is executed on the day somebody moves in; told by the process. Repeating it changes nothing. */
    public void execute(CaseNumber caseNumber, LocalDate on) {
        ActorContext.asProcess(() -> jdbc.sql(
                        "update bf.assistance_decision set executed_on = ? where case_number = ? and kind = 'BOSTAD_FORST' and outcome <> 'AVSLAG' and executed_on is null")
                .params(on, caseNumber.value())
                .update());
    }

    /** Stores why a favourable decision has not been executed, and when that was reported. */
    public void explain(CaseNumber caseNumber, UnexecutedReason reason, Optional<LocalDate> reportedOn) {
        ActorContext.asProcess(() -> jdbc.sql("""
                        update bf.assistance_decision set unexecuted_reason = ?, reported_unexecuted = coalesce(?, reported_unexecuted)
                         where case_number = ? and kind = 'BOSTAD_FORST' and outcome <> 'AVSLAG' and executed_on is null""")
                .params(reason.name(), reportedOn.orElse(null), caseNumber.value())
                .update());
        log.add(
                caseNumber,
                CaseEvent.DECISION_UNEXECUTED,
                reason.label()
                        + reportedOn
                                .map(day -> ", rapporterat " + SwedishDates.iso(day))
                                .orElse(""));
    }

    /** Stores the assessment of the child's best interests and the child's own view. */
    public void assessChild(CaseNumber caseNumber, String assessment, String childsView) {
        access.requireWrite(caseNumber.value(), DataClass.C2);
        jdbc.sql("""
                        insert into bf.childs_best_interests (case_number, assessed_on, assessed_by, assessment, childs_view)
                        values (?, ?, ?, ?, ?)""")
                .params(
                        caseNumber.value(),
                        LocalDate.now(clock),
                        ActorContext.require().userId(),
                        assessment,
                        childsView)
                .update();
        log.add(caseNumber, CaseEvent.CHILD_ASSESSED);
    }

    /** The latest assessment of the child's best interests, for the unit that decides. */
    public Optional<String> childAssessment(CaseNumber caseNumber) {
        return jdbc.sql(
                        "select assessment from bf.childs_best_interests where case_number = ? order by assessed_on desc limit 1")
                .param(caseNumber.value())
                .query(String.class)
                .optional();
    }

    /** The latest decision on the intervention itself, as far as the asker's rows hold it. */
    public Optional<Decision> latest(CaseNumber caseNumber) {
        return of(caseNumber).stream()
                .filter(decision -> decision.kind() == DecisionKind.BOSTAD_FORST)
                .findFirst();
    }

    /** Every decision of the case, latest first, as far as the asker's rows hold them. */
    public List<Decision> of(CaseNumber caseNumber) {
        return jdbc.sql(
                        "select * from bf.assistance_decision where case_number = ? order by decided_on desc, entry desc")
                .param(caseNumber.value())
                .query((row, n) -> decision(row))
                .list();
    }

    /** One decision, if the asker's rows hold it. */
    public Optional<Decision> decision(UUID decisionId) {
        return jdbc.sql("select * from bf.assistance_decision where decision_id = ?")
                .param(decisionId)
                .query((row, n) -> decision(row))
                .optional();
    }

    private static Decision decision(ResultSet row) throws SQLException {
        return new Decision(
                row.getObject("decision_id", UUID.class),
                DecisionKind.valueOf(row.getString("kind")),
                Optional.ofNullable(row.getObject("person_id", UUID.class)),
                DecidingBody.valueOf(row.getString("body")),
                Outcome.valueOf(row.getString("outcome")),
                row.getString("law_reference"),
                row.getObject("decided_on", LocalDate.class),
                row.getBoolean("appeal_instruction"),
                Optional.ofNullable(row.getObject("delivered_on", LocalDate.class)),
                Optional.ofNullable(row.getObject("appeal_by", LocalDate.class)),
                Optional.ofNullable(row.getString("appeal_by_why")),
                Optional.ofNullable(row.getObject("executed_on", LocalDate.class)));
    }

    /** True when the decision concerns children. */
    public boolean childrenConcerned(CaseNumber caseNumber) {
        return cases.find(caseNumber).map(CaseSummary::children).orElse(false);
    }

    /** True when nothing is left to execute: it has been, or the case has ended. */
    public boolean settled(CaseNumber caseNumber) {
        return latest(caseNumber).flatMap(Decision::executedOn).isPresent()
                || cases.find(caseNumber).flatMap(CaseSummary::closing).isPresent();
    }
}
