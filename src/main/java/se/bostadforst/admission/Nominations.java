package se.bostadforst.admission;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.bostadforst.access.ActorContext;
import se.bostadforst.access.CaseAccess;
import se.bostadforst.access.CaseNotFound;
import se.bostadforst.access.DataClass;
import se.bostadforst.access.Purpose;
import se.bostadforst.casefile.CaseEvent;
import se.bostadforst.casefile.CaseFiles;
import se.bostadforst.casefile.CaseLog;
import se.bostadforst.casefile.CaseNumber;
import se.bostadforst.casefile.CaseStatus;
import se.bostadforst.casefile.HouseholdType;
import se.bostadforst.casefile.IdentityIndex;
import se.bostadforst.casefile.NewPerson;

/** Opens, coordinates and takes back nominations. */
@Service
@Transactional
public class Nominations {

    /** What the project leader decides when two units have nominated the same person. */
    public enum Coordination {
        CONTINUE("den här nomineringen går vidare"),
        CLOSE("den här nomineringen avslutas");

        private final String label;

        Coordination(String label) {
            this.label = label;
        }
    }

    /** The person already has a place in the other case. */
    public static final class AlreadyAdmitted extends RuntimeException {
        private static final long serialVersionUID = 1L;

        AlreadyAdmitted(CaseNumber other) {
            super("Personen är redan antagen i ärende " + other + ". Avsluta den här nomineringen.");
        }
    }

    private final JdbcClient jdbc;
    private final Clock clock;
    private final CaseFiles cases;
    private final CaseAccess access;
    private final CaseLog log;
    private final IdentityIndex identities;
    private final ApplicationEventPublisher events;

    Nominations(
            JdbcClient jdbc,
            Clock clock,
            CaseFiles cases,
            CaseAccess access,
            CaseLog log,
            IdentityIndex identities,
            ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.cases = cases;
        this.access = access;
        this.log = log;
        this.identities = identities;
        this.events = events;
    }

    /** Nominates a household from the actor's own unit; only a handläggare can (S002:L123). */
    public CaseNumber nominate(HouseholdType type, boolean children, List<NewPerson> persons, Nomination nomination) {
        if (!ActorContext.require().has("soc_handlaggare")) {
            throw new CaseNotFound();
        }
        return cases.open(type, children, persons, caseNumber -> store(caseNumber, nomination));
    }

    private void store(CaseNumber caseNumber, Nomination nomination) {
        jdbc.sql("""
                        insert into bf.nomination (case_number, current_dwelling, comes_directly, applied, nominated_on, nominated_by)
                        values (?, ?, ?, ?, ?, ?)""")
                .params(
                        caseNumber.value(),
                        nomination.currentDwelling(),
                        nomination.comesDirectly(),
                        nomination.applied(),
                        LocalDate.now(clock),
                        ActorContext.require().userId())
                .update();
    }

    /** True when another open case holds the same person; for the process. */
    public boolean nominatedElsewhere(CaseNumber caseNumber) {
        return !identities.openElsewhere(caseNumber).isEmpty();
    }

    /** The other open cases with the same person, number and unit only, for the project leader who coordinates. */
    public List<IdentityIndex.Match> others(CaseNumber caseNumber) {
        return identities.openElsewhere(caseNumber);
    }

    /**
     * Stores which nomination goes on. While that is open, {@link Capacity} gives none of them a place.
     *
     * @throws AlreadyAdmitted when this one should go on although the person has been admitted in the other
     */
    public void coordinate(CaseNumber caseNumber, Coordination outcome) {
        if (!ActorContext.require().has("projektledare")) {
            throw new CaseNotFound();
        }
        ActorContext.asProcess(() -> {
            conclude(caseNumber, outcome);
            if (outcome == Coordination.CONTINUE) {
                for (var other : others(caseNumber)) {
                    requireNotAdmitted(other.caseNumber());
                    conclude(other.caseNumber(), Coordination.CLOSE);
                }
            }
            return null;
        });
    }

    /** Ends this nomination, or those it was coordinated with, so that one person never holds two places; for the process. */
    public void endWhatDoesNotGoOn(CaseNumber caseNumber) {
        var ended = coordinatedAway(caseNumber)
                ? List.of(caseNumber)
                : others(caseNumber).stream()
                        .map(IdentityIndex.Match::caseNumber)
                        .toList();
        ended.forEach(other -> events.publishEvent(new NominationWithdrawn(other)));
    }

    private void requireNotAdmitted(CaseNumber other) {
        if (cases.find(other).orElseThrow().status() == CaseStatus.ANTAGEN) {
            access.told(other.value(), Purpose.search("admission-coordinate-nominations"), DataClass.A3);
            throw new AlreadyAdmitted(other);
        }
    }

    private void conclude(CaseNumber caseNumber, Coordination outcome) {
        jdbc.sql("update bf.nomination set coordination = ?, coordination_with = ? where case_number = ?")
                .params(outcome.name(), ActorContext.require().userId(), caseNumber.value())
                .update();
        log.add(caseNumber, CaseEvent.COORDINATED, outcome.label);
    }

    /** True when the coordination ended this nomination; for the process. */
    public boolean coordinatedAway(CaseNumber caseNumber) {
        return "CLOSE".equals(text(caseNumber, "coordination"));
    }

    /** True when the person has applied and so has a right to a decision (T-51). */
    public boolean applied(CaseNumber caseNumber) {
        return Boolean.TRUE.equals(jdbc.sql("select applied from bf.nomination where case_number = ?")
                .param(caseNumber.value())
                .query(Boolean.class)
                .optional()
                .orElse(false));
    }

    /** True when the nomination has been taken back. */
    public boolean withdrawn(CaseNumber caseNumber) {
        return text(caseNumber, "withdrawal_reason") != null;
    }

    /**
     * Takes the nomination back, at any time before the person has been admitted.
     *
     * @throws CaseNotFound when the case is not the actor's own unit's
     * @throws NominationEnded when it is no longer a running nomination, or somebody takes it back at this moment
     */
    public void withdraw(CaseNumber caseNumber, WithdrawalReason reason) {
        access.requireChange(caseNumber.value(), Purpose.change("withdrawal"), DataClass.C2, DataClass.C9);
        var status = cases.find(caseNumber).orElseThrow(CaseNotFound::new).status();
        if (status == CaseStatus.AVSLUTAD || status == CaseStatus.ANTAGEN) {
            throw new NominationEnded();
        }
        var rows = ActorContext.asProcess(() -> jdbc.sql(
                        "update bf.nomination set withdrawal_reason = ?, withdrawn_on = ? where case_number = ? and withdrawal_reason is null")
                .params(reason.name(), LocalDate.now(clock), caseNumber.value())
                .update());
        if (rows != 1) {
            throw new NominationEnded();
        }
        events.publishEvent(new NominationWithdrawn(caseNumber));
    }

    private String text(CaseNumber caseNumber, String column) {
        return jdbc.sql("select " + column + " from bf.nomination where case_number = ?")
                .param(caseNumber.value())
                .query((row, n) -> java.util.Optional.ofNullable(row.getString(1)))
                .optional()
                .flatMap(value -> value)
                .orElse(null);
    }
}
