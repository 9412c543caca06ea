package se.bostadforst.admission;

import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.bostadforst.assistance.AssistanceDecisions;
import se.bostadforst.assistance.Decision;
import se.bostadforst.assistance.DecisionBasis;
import se.bostadforst.assistance.Outcome;
import se.bostadforst.casefile.CaseFiles;
import se.bostadforst.casefile.CaseNumber;
import se.bostadforst.casefile.Closing;

/** Ends a nomination that led to no flat, and gives back what it held. Why it ended is read from what happened, not told by anybody. */
@Service
@Transactional
public class AdmissionClosing implements DecisionBasis {

    private final CaseFiles cases;
    private final Nominations nominations;
    private final Requirements requirements;
    private final Offers offers;
    private final AssistanceDecisions decisions;
    private final Capacity capacity;
    private final OutcomeNotice notice;
    private final ApplicationEventPublisher events;

    AdmissionClosing(
            CaseFiles cases,
            Nominations nominations,
            Requirements requirements,
            Offers offers,
            AssistanceDecisions decisions,
            Capacity capacity,
            OutcomeNotice notice,
            ApplicationEventPublisher events) {
        this.cases = cases;
        this.nominations = nominations;
        this.requirements = requirements;
        this.offers = offers;
        this.decisions = decisions;
        this.capacity = capacity;
        this.notice = notice;
        this.events = events;
    }

    /** Closes the case; repeating it changes nothing. */
    public void close(CaseNumber caseNumber) {
        capacity.oneAtATime();
        cases.close(caseNumber, reason(caseNumber));
        notice.closed(caseNumber);
        cases.unshare(caseNumber);
        capacity.release(caseNumber);
        capacity.callNext();
        events.publishEvent(new NominationClosed(caseNumber));
    }

    /** Somebody who was not selected, or not approved, can only get a refusal; with a place reserved the outcome is open. */
    @Override
    public List<Outcome> possibleOutcomes(CaseNumber caseNumber) {
        return capacity.reserved(caseNumber) ? List.of(Outcome.values()) : List.of(Outcome.AVSLAG);
    }

    private Closing reason(CaseNumber caseNumber) {
        if (nominations.withdrawn(caseNumber)) {
            return Closing.ATERTAGEN;
        }
        if (nominations.coordinatedAway(caseNumber)) {
            return Closing.SAMORDNAD;
        }
        if (offers.of(caseNumber)
                .flatMap(Offers.Offer::answer)
                .filter(Offers.Answer.DECLINED::equals)
                .isPresent()) {
            return Closing.AVBOJT;
        }
        if (decided(caseNumber).filter(outcome -> !outcome.favourable()).isPresent()) {
            return Closing.AVSLAG;
        }
        return requirements
                        .outcome(caseNumber)
                        .filter(Selection.Result.ELIGIBLE::equals)
                        .isPresent()
                ? Closing.EJ_GODKAND
                : Closing.EJ_URVAL;
    }

    private Optional<Outcome> decided(CaseNumber caseNumber) {
        return decisions.latest(caseNumber).map(Decision::outcome);
    }
}
