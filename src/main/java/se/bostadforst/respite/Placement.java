package se.bostadforst.respite;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import se.bostadforst.assistance.DecidingBody;
import se.bostadforst.assistance.Outcome;
import se.bostadforst.casefile.CaseNumber;

/**
 * One person's placement, from the first word about it to the meeting after it.
 *
 * @param personId empty until somebody has said which of two it is about
 * @param accepts the tenant's own answer; empty before the question
 */
public record Placement(
        CaseNumber caseNumber,
        int number,
        Optional<UUID> personId,
        Raiser raisedBy,
        Instant raisedAt,
        Optional<Boolean> accepts,
        Optional<Instant> acceptedAt,
        Optional<Request> request,
        Optional<RespiteResult> result,
        Optional<DecidingBody> decider,
        Optional<Ruling> ruling,
        Optional<Stay> stay,
        Optional<RespiteEnding> ending,
        Optional<LocalDate> endedOn,
        Optional<BigDecimal> cost,
        boolean takenOver,
        boolean closed) {

    /** What was asked for; both nights are slept ones. */
    public record Request(
            LocalDate first, LocalDate last, Set<RespiteReason> reasons, boolean childStays, String situation) {

        /** The nights, in order. */
        public List<LocalDate> nights() {
            return NightCount.nights(first, last);
        }
    }

    /** What was decided; the nights are there unless everything was refused. */
    public record Ruling(
            Outcome outcome,
            UUID decisionId,
            Optional<LocalDate> first,
            Optional<LocalDate> last,
            Optional<String> otherHelp,
            Instant decidedAt) {}

    /** Since the person came to the place; the last night slept is there when it is over. */
    public record Stay(Instant arrivedAt, Escort escort, LocalDate firstNight, Optional<LocalDate> lastNight) {}

    /** True when there are granted nights. */
    public boolean granted() {
        return ruling.flatMap(Ruling::last).isPresent();
    }

    /** True while the person sleeps at the place. */
    public boolean away() {
        return stay.isPresent() && ending.isEmpty();
    }

    /** How it stands, for people. */
    public String inSwedish() {
        if (ending.isPresent()) {
            return ending.get().label();
        }
        if (stay.isPresent()) {
            return "Pågår";
        }
        if (ruling.isPresent()) {
            return ruling.get().outcome().label() + (granted() ? ", väntar på plats" : "");
        }
        return request.isPresent() ? "Väntar på beslut" : "Bedöms";
    }
}
