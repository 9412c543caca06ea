package se.bostadforst.assistance.appeal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.bostadforst.access.ActorContext;
import se.bostadforst.access.CaseAccess;
import se.bostadforst.access.CaseNotFound;
import se.bostadforst.access.DataClass;
import se.bostadforst.assistance.AssistanceDecisions;
import se.bostadforst.assistance.DecidingBody;
import se.bostadforst.assistance.DecisionKind;
import se.bostadforst.assistance.NewDecision;
import se.bostadforst.assistance.Outcome;
import se.bostadforst.casefile.CaseEvent;
import se.bostadforst.casefile.CaseLog;
import se.bostadforst.documents.Documents;
import se.bostadforst.forms.FormRefused;

/** What the unit does with an appeal: dismisses it, changes the decision, hands it over, carries out what the court says (FL 37–46 §§). */
@Service
@Transactional
public class AppealHandling {

    /** The code of the file to the court. */
    public static final String COVER_LETTER = "appeal-cover-letter";

    /** Who decides, by what right, and the terms of what is granted. */
    public record Deciding(
            String decisionMaker,
            String delegationPoint,
            @Nullable LocalDate validFrom,
            @Nullable LocalDate validTo,
            @Nullable String terms,
            boolean appealInstruction) {}

    private final JdbcClient jdbc;
    private final Clock clock;
    private final CaseAccess access;
    private final CaseLog log;
    private final Appeals appeals;
    private final ContestedDecisions contested;
    private final Dismissals dismissals;
    private final AssistanceDecisions decisions;
    private final Documents documents;
    private final ApplicationEventPublisher events;

    AppealHandling(
            JdbcClient jdbc,
            Clock clock,
            CaseAccess access,
            CaseLog log,
            Appeals appeals,
            ContestedDecisions contested,
            Dismissals dismissals,
            AssistanceDecisions decisions,
            Documents documents,
            ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.access = access;
        this.log = log;
        this.appeals = appeals;
        this.contested = contested;
        this.dismissals = dismissals;
        this.decisions = decisions;
        this.documents = documents;
        this.events = events;
    }

    /** The facts of {@code appeal-in-time.dmn}: three weeks from the day the person got the decision, never from its date (T-39). */
    public Map<String, Object> timeFacts(Appeal appeal) {
        var decision = contestedOf(appeal);
        var lastDay = decision.appealBy();
        return Map.of(
                "delivered", lastDay.isPresent(),
                "late",
                        lastDay.filter(day -> appeal.receivedOn().isAfter(day.date()))
                                .isPresent(),
                "dismissalSetAside", appeal.setAside(),
                "instructionWrong", appeal.instructionWrong() || !decision.instructed(),
                "courtInTime",
                        appeal.courtReceivedOn()
                                .filter(court -> lastDay.filter(day -> !court.isAfter(day.date()))
                                        .isPresent())
                                .isPresent());
    }

    /** What the table said; written by the process. */
    public void timed(Appeal appeal, AppealTime time, TimeReason reason, String ruleVersion) {
        ActorContext.asProcess(() -> jdbc.sql(
                        "update bf.appeal set time = ?, time_reason = ?, rule_version = ? where appeal_id = ? and ending is null")
                .params(time.name(), reason.name(), ruleVersion, appeal.appealId())
                .update());
        log.add(
                appeal.caseNumber(),
                CaseEvent.APPEAL_TIMED,
                "%d, %s: %s"
                        .formatted(appeal.number(), time.label().toLowerCase(java.util.Locale.ROOT), reason.label()));
    }

    /** The appeal came late and is dismissed: a decision of its own, which can be appealed (FL 45 §). */
    public void dismiss(Appeal appeal, String reasons, Deciding deciding) {
        ruled(appeal, Ruling.AVVISAS, reasons);
        dismissals.decide(appeal, reasons, deciding);
        appeals.end(appeal, AppealEnding.AVVISAT);
        log.add(appeal.caseNumber(), CaseEvent.APPEAL_DISMISSED, Integer.toString(appeal.number()));
    }

    /** It came late but is not dismissed: the instruction was wrong or the court had it in time. */
    public void takeUp(Appeal appeal, String reasons) {
        ruled(appeal, Ruling.TAS_UPP, reasons);
        log.add(appeal.caseNumber(), CaseEvent.APPEAL_TAKEN_UP, Integer.toString(appeal.number()));
    }

    private void ruled(Appeal appeal, Ruling ruling, String reasons) {
        step(appeal, "ruling = ?, ruling_reasons = ?", "time = 'FOR_SENT' and ruling is null", ruling.name(), reasons);
    }

    /** The decision stands; the appeal goes on to the court. */
    public void keep(Appeal appeal, String reasons) {
        changed(appeal, Change.INGEN, reasons, null);
    }

    /**
     * A new decision is made (FL 37–39 §§). In full the appeal lapses; in part it covers the new decision too and goes on (FL 46 §).
     *
     * @param change not {@link Change#INGEN}
     */
    public void change(Appeal appeal, Change change, String reasons, Deciding deciding) {
        var old = contestedOf(appeal);
        var outcome = change == Change.HELT || old.outcome() == Outcome.BIFALL ? Outcome.BIFALL : Outcome.DELVIS_AVSLAG;
        var id = decide(old, outcome, reasons, deciding);
        changed(appeal, change, reasons, id);
        if (change == Change.HELT) {
            appeals.end(appeal, AppealEnding.FORFALLET);
        }
    }

    /** The dismissal that was appealed is taken back: that appeal lapses and the dismissed one is taken up. */
    public void takeBackDismissal(Appeal appeal, String reasons) {
        changed(appeal, Change.HELT, reasons, null);
        appeals.end(appeal, AppealEnding.FORFALLET);
        setAside(appeal);
    }

    private void changed(Appeal appeal, Change change, String reasons, @Nullable UUID newDecision) {
        step(
                appeal,
                "change = ?, change_reasons = ?, changed_on = ?, new_decision_id = ?",
                "change is null",
                change.name(),
                reasons,
                LocalDate.now(clock),
                newDecision);
        log.add(appeal.caseNumber(), CaseEvent.APPEAL_CONSIDERED, "%d, %s".formatted(appeal.number(), change.label()));
    }

    /**
     * The appeal and the file are with the court.
     *
     * @throws FormRefused when the day cannot be right, or the file has not been made
     */
    public void forward(Appeal appeal, LocalDate on) {
        AppealChecks.day("forwardedOn", on, today(), appeal.receivedOn(), "Överklagandet hade inte kommit in då.");
        if (documents.of(appeal.caseNumber()).stream()
                .noneMatch(paper ->
                        paper.code().equals(COVER_LETTER) && !paper.madeAt().isBefore(appeal.registeredAt()))) {
            throw FormRefused.at("complete", "Skapa först följebrevet under Handlingar i ärendet.");
        }
        step(appeal, "forwarded_on = ?", "forwarded_on is null", on);
        log.add(appeal.caseNumber(), CaseEvent.APPEAL_FORWARDED, "%d, %s".formatted(appeal.number(), on));
    }

    /** What the court said. A dismissal that does not stand brings the dismissed appeal back. */
    public void decidedInCourt(Appeal appeal, CourtOutcome outcome, LocalDate on, String reference) {
        AppealChecks.day(
                "courtDecidedOn",
                on,
                today(),
                appeal.forwardedOn().orElseThrow(),
                "Domstolen kan inte ha avgjort det innan den fick det.");
        step(
                appeal,
                "court_outcome = ?, court_decided_on = ?, court_reference = ?",
                "court_outcome is null and forwarded_on is not null",
                outcome.name(),
                on,
                reference);
        log.add(appeal.caseNumber(), CaseEvent.APPEAL_DECIDED, "%d, %s".formatted(appeal.number(), outcome.label()));
        var now = appeals.find(appeal.appealId()).orElseThrow();
        if (!toBeEnforced(now)) {
            appeals.end(now, AppealEnding.AVGJORT);
            if (now.won()) {
                setAside(now);
            }
        }
    }

    /** True when the unit has something to do after the court: a dismissal that falls is followed by the dismissed appeal instead. */
    public boolean toBeEnforced(Appeal appeal) {
        return appeal.won() && !contestedOf(appeal).dismissal();
    }

    /** The judgment has been carried out. */
    public void executed(Appeal appeal, LocalDate on, String how) {
        AppealChecks.day(
                "executedOn", on, today(), appeal.courtDecidedOn().orElseThrow(), "Domen var inte meddelad då.");
        step(appeal, "executed_on = ?, executed_how = ?", "executed_on is null and court_outcome = 'BIFALL'", on, how);
        appeals.end(appeal, AppealEnding.AVGJORT);
        log.add(appeal.caseNumber(), CaseEvent.APPEAL_EXECUTED, "%d, %s".formatted(appeal.number(), on));
    }

    /** The court sent the matter back and the unit has decided again. */
    public void decidedAnew(Appeal appeal, Outcome outcome, String reasons, Deciding deciding) {
        var id = decide(contestedOf(appeal), outcome, reasons, deciding);
        step(appeal, "anew_decision_id = ?", "anew_decision_id is null and court_outcome = 'ATERFORVISAD'", id);
        appeals.end(appeal, AppealEnding.AVGJORT);
    }

    /** The decision or dismissal that has come of the appeal and that the person has not got yet. */
    public Optional<Contested> toBeDelivered(Appeal appeal) {
        return contested.of(appeal.caseNumber()).stream()
                .filter(each -> each.dismissedAppeal()
                                .filter(appeal.appealId()::equals)
                                .isPresent()
                        || appeal.newDecision().filter(each.id()::equals).isPresent()
                        || appeal.decidedAnew().filter(each.id()::equals).isPresent())
                .filter(each -> each.deliveredOn().isEmpty())
                .findFirst();
    }

    /** The day the person got it; its own appeal time begins. */
    public void delivered(Appeal appeal, Contested notice, LocalDate on, String how) {
        AppealChecks.day(
                "deliveredOn",
                on,
                today(),
                notice.decidedOn(),
                "Personen kan inte ha fått beslutet före beslutsdagen.");
        if (notice.dismissal()) {
            dismissals.deliver(notice, on, how);
        } else {
            decisions.deliver(appeal.caseNumber(), notice.id(), on, how);
        }
    }

    /** The decision it is about. */
    public Contested contestedOf(Appeal appeal) {
        return contested.find(appeal.contestedId()).orElseThrow(CaseNotFound::new);
    }

    private UUID decide(Contested old, Outcome outcome, String reasons, Deciding deciding) {
        requireHandler(old.caseNumber().value());
        var id = decisions.decide(
                old.caseNumber(),
                new NewDecision(
                        old.kind(),
                        old.personId().orElse(null),
                        DecidingBody.UNIT,
                        outcome,
                        deciding.decisionMaker(),
                        deciding.delegationPoint(),
                        reasons,
                        deciding.validFrom(),
                        deciding.validTo(),
                        deciding.terms(),
                        deciding.appealInstruction()));
        if (outcome.favourable() && old.kind() == DecisionKind.BOSTAD_FORST) {
            events.publishEvent(new FavourableDecisionMade(old.caseNumber()));
        }
        return id;
    }

    private void setAside(Appeal appeal) {
        var dismissal = contestedOf(appeal);
        dismissals.setAside(dismissal);
        appeals.resume(dismissal.dismissedAppeal().orElseThrow());
    }

    private void step(Appeal appeal, String set, String when, Object... values) {
        requireHandler(appeal.caseNumber().value());
        var statement = jdbc.sql(
                "update bf.appeal set " + set + ", handled_by = ? where appeal_id = ? and ending is null and " + when);
        for (var value : values) {
            statement = statement.param(value);
        }
        var rows = statement
                .param(ActorContext.require().userId())
                .param(appeal.appealId())
                .update();
        if (rows != 1) {
            throw new CaseNotFound();
        }
    }

    private void requireHandler(String caseNumber) {
        if (!ActorContext.require().has(Appeals.HANDLER)) {
            throw new CaseNotFound();
        }
        access.requireWrite(caseNumber, DataClass.C9);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
