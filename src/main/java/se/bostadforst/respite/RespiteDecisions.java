package se.bostadforst.respite;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.bostadforst.access.ActorContext;
import se.bostadforst.access.CaseAccess;
import se.bostadforst.access.DataClass;
import se.bostadforst.assistance.AssistanceDecisions;
import se.bostadforst.assistance.DecidingBody;
import se.bostadforst.assistance.DecisionKind;
import se.bostadforst.assistance.NewDecision;
import se.bostadforst.assistance.Outcome;
import se.bostadforst.casefile.CaseEvent;
import se.bostadforst.casefile.CaseLog;
import se.bostadforst.casefile.CaseNumber;

/**
 * The authority's decision on a request, unit or socialjour ({@code domain.md} 2.9 step 4, T-22). What DT-5 and the account do not leave open
 * cannot be granted, whatever somebody answers, and two decisions at the same moment never share a night.
 */
@Service
@Transactional
public class RespiteDecisions {

    /**
     * What somebody has decided.
     *
     * @param lastNight the last granted one when only some are; null otherwise
     * @param otherHelp what is done tonight instead, when everything is refused (T-23)
     */
    public record Answer(
            Outcome outcome,
            @Nullable LocalDate lastNight,
            String reasons,
            @Nullable String otherHelp,
            String decisionMaker,
            String delegationPoint) {}

    private static final String OUTCOME = "outcome";
    private static final String LAST_NIGHT = "lastNight";

    private final JdbcClient jdbc;
    private final Clock clock;
    private final CaseAccess access;
    private final AssistanceDecisions decisions;
    private final NightAccounts accounts;
    private final Placements placements;
    private final CaseLog log;

    RespiteDecisions(
            JdbcClient jdbc,
            Clock clock,
            CaseAccess access,
            AssistanceDecisions decisions,
            NightAccounts accounts,
            Placements placements,
            CaseLog log) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.access = access;
        this.decisions = decisions;
        this.accounts = accounts;
        this.placements = placements;
        this.log = log;
    }

    /** The nights that can be granted now, from the first wanted one on; none to a child, who never comes to a shelter. */
    public List<LocalDate> grantable(Placement placement) {
        var request = placement.request().orElseThrow();
        return request.childStays()
                        || placement
                                .result()
                                .filter(RespiteResult.EJ_SOM_AVLASTNING::equals)
                                .isPresent()
                ? List.of()
                : accounts.rules(placement.caseNumber(), request.first())
                        .grantable(
                                request.nights(),
                                accounts.nights(placement.personId().orElseThrow()));
    }

    /**
     * Decides, and holds the granted nights in the same transaction.
     *
     * @throws RespiteRefused when the nights are not there, also because somebody was quicker
     */
    public void decide(CaseNumber caseNumber, int number, Answer answer) {
        access.requireWrite(caseNumber.value(), DataClass.C10);
        var before = placements.get(caseNumber, number);
        accounts.lock(before.personId().orElseThrow());
        var placement = placements.get(caseNumber, number);
        var nights = granted(placement, answer);
        var request = placement.request().orElseThrow();
        var decisionId = decisions.decide(
                caseNumber,
                new NewDecision(
                        DecisionKind.AKUT_AVLASTNING,
                        placement.personId().orElseThrow(),
                        ActorContext.require().has("socialjour") ? DecidingBody.SOCIALJOUR : DecidingBody.UNIT,
                        answer.outcome(),
                        answer.decisionMaker(),
                        answer.delegationPoint(),
                        answer.reasons(),
                        nights.isEmpty() ? request.first() : nights.get(0),
                        nights.isEmpty() ? request.last() : nights.get(nights.size() - 1),
                        null,
                        answer.outcome() != Outcome.BIFALL));
        RespiteAssessments.one(jdbc.sql("""
                        update bf.respite_placement
                           set outcome = :outcome, decision_id = :decision, first_granted = :first, last_granted = :last, other_help = :help,
                               decided_at = :now, decided_by = :user, changed_by = :user
                         where case_number = :case and respite_no = :no and decided_at is null""")
                .param("outcome", answer.outcome().name())
                .param("decision", decisionId)
                .param("first", nights.isEmpty() ? null : nights.get(0), Types.DATE)
                .param("last", nights.isEmpty() ? null : nights.get(nights.size() - 1), Types.DATE)
                .param("help", answer.otherHelp(), Types.VARCHAR)
                .param("now", now())
                .param("user", ActorContext.require().userId())
                .param("case", caseNumber.value())
                .param("no", number)
                .update());
        log.add(caseNumber, CaseEvent.RESPITE_DECIDED, inSwedish(answer.outcome(), nights));
        accounts.hold(
                placement, placement.personId().orElseThrow(), nights, accounts.rules(caseNumber, request.first()));
    }

    private List<LocalDate> granted(Placement placement, Answer answer) {
        var request = placement.request().orElseThrow();
        var possible = grantable(placement);
        if (answer.outcome() == Outcome.AVSLAG) {
            return List.of();
        }
        if (request.childStays()) {
            throw new RespiteRefused(
                    OUTCOME, "Ett barn skulle följa med: det kan inte bli avlastning. Avslå, och ordna annan hjälp.");
        }
        if (possible.isEmpty()) {
            throw new RespiteRefused(OUTCOME, "Inga nätter finns kvar att bevilja. Avslå, och pröva annan hjälp.");
        }
        var last = possible.get(possible.size() - 1);
        if (answer.outcome() == Outcome.BIFALL) {
            if (possible.size() < request.nights().size()) {
                throw new RespiteRefused(
                        OUTCOME,
                        "Nätterna räcker inte: %d av %d kan beviljas, till och med natten %s. Välj delvis avslag."
                                .formatted(possible.size(), request.nights().size(), last));
            }
            return request.nights();
        }
        var chosen = answer.lastNight();
        if (chosen == null || chosen.isBefore(request.first())) {
            throw new RespiteRefused(LAST_NIGHT, "Ange den sista natten som beviljas.");
        }
        if (!chosen.isBefore(request.last())) {
            throw new RespiteRefused(LAST_NIGHT, "Beviljas alla nätter är det bifall.");
        }
        if (chosen.isAfter(last)) {
            throw new RespiteRefused(LAST_NIGHT, "Nätterna räcker bara till och med natten %s.".formatted(last));
        }
        return NightCount.nights(request.first(), chosen);
    }

    /** The own unit has taken over what socialjouren decided, on its next working day ({@code domain.md} 2.9 step 9). */
    public void takeOver(Placement placement) {
        access.requireWrite(placement.caseNumber().value(), DataClass.C10);
        RespiteAssessments.one(jdbc.sql("""
                        update bf.respite_placement set taken_over_at = :now, taken_over_by = :user, changed_by = :user
                         where case_number = :case and respite_no = :no and taken_over_at is null""")
                .param("now", now())
                .param("user", ActorContext.require().userId())
                .param("case", placement.caseNumber().value())
                .param("no", placement.number())
                .update());
        log.add(placement.caseNumber(), CaseEvent.RESPITE_TAKEN_OVER);
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }

    private static String inSwedish(Outcome outcome, List<LocalDate> nights) {
        return nights.isEmpty()
                ? outcome.label().toLowerCase(java.util.Locale.ROOT)
                : "%s, natten %s till natten %s"
                        .formatted(
                                outcome.label().toLowerCase(java.util.Locale.ROOT),
                                nights.get(0),
                                nights.get(nights.size() - 1));
    }
}
