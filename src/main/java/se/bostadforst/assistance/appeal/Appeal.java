package se.bostadforst.assistance.appeal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import se.bostadforst.casefile.CaseNumber;

/**
 * An appeal as its unit reads it. Civil dates in Sweden.
 *
 * @param forwardBy the day it is to be with the court (FL 46 §, skyndsamt)
 * @param setAside it was dismissed once, and the dismissal did not stand
 */
public record Appeal(
        UUID appealId,
        CaseNumber caseNumber,
        int number,
        UUID contestedId,
        UUID personId,
        Optional<String> representative,
        LocalDate receivedOn,
        AppealWay receivedHow,
        Optional<LocalDate> courtReceivedOn,
        boolean instructionWrong,
        String letter,
        Instant registeredAt,
        LocalDate forwardBy,
        boolean setAside,
        Optional<AppealTime> time,
        Optional<TimeReason> timeReason,
        Optional<Ruling> ruling,
        Optional<String> rulingReasons,
        Optional<Change> change,
        Optional<String> changeReasons,
        Optional<LocalDate> changedOn,
        Optional<UUID> newDecision,
        Optional<LocalDate> forwardedOn,
        boolean reminded,
        Optional<CourtOutcome> courtOutcome,
        Optional<LocalDate> courtDecidedOn,
        Optional<String> courtReference,
        Optional<UUID> decidedAnew,
        Optional<LocalDate> executedOn,
        Optional<AppealEnding> ending,
        Optional<LocalDate> endedOn) {

    /** True while somebody has something to do with it. */
    public boolean open() {
        return ending.isEmpty();
    }

    /** True while it waits to be handed over to the court. */
    public boolean waitsForForwarding() {
        return open() && forwardedOn.isEmpty();
    }

    /** True when it went to the court too late, or has not gone although the day has passed. */
    public boolean late(LocalDate today) {
        return forwardedOn.map(day -> day.isAfter(forwardBy)).orElse(open() && today.isAfter(forwardBy));
    }

    /** True when the court gave the person right, wholly or in part, or sent the matter back. */
    public boolean won() {
        return courtOutcome
                .filter(outcome -> outcome == CourtOutcome.BIFALL || outcome == CourtOutcome.ATERFORVISAD)
                .isPresent();
    }
}
