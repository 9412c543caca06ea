package se.bostadforst.oncall;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import se.bostadforst.casefile.CaseNumber;

/**
 * A call in the jour's log, with what was done about it.
 *
 * @param answered false when somebody was to be called back
 * @param situation empty until somebody has been spoken to
 * @param suggested what the table said (DT-7)
 * @param triage what was chosen
 * @param handoverOn the working day when day staff reads it
 * @param struck why it was struck, when it was wrong (T-57)
 */
public record Call(
        UUID callId,
        CaseNumber caseNumber,
        Optional<UUID> personId,
        CallTime calledAt,
        CallSource source,
        boolean anonymous,
        boolean answered,
        Optional<Situation> situation,
        Facts facts,
        Optional<String> note,
        Optional<Triage> suggested,
        Optional<Track> track,
        boolean reportNeeded,
        Optional<Triage> triage,
        Optional<String> triageReason,
        Instant recordedAt,
        String recordedBy,
        Optional<Instant> turnOutAt,
        Optional<LocalDate> handoverOn,
        boolean leads,
        Optional<Instant> receivedAt,
        Optional<String> struck,
        List<Act> acts) {

    /** What was ticked. */
    public record Facts(
            Optional<Boolean> reachable, boolean victim, boolean children, boolean neighbours, boolean tellServices) {}

    /**
     * A step after the call.
     *
     * @param outcome its code, by kind
     * @param done codes of what was ticked
     */
    public record Act(
            ActKind kind,
            Optional<String> outcome,
            Optional<CallTime> arrivedAt,
            Optional<KeyUse> keyUse,
            List<EmergencyStep> done,
            Optional<String> note,
            Instant recordedAt,
            String recordedBy) {}

    /** The latest step of a kind. */
    public Optional<Act> last(ActKind kind) {
        return acts.stream().filter(act -> act.kind() == kind).reduce((earlier, later) -> later);
    }

    /** True when the tenant is to be protected; it is never a disturbance then (T-58). */
    public boolean isProtection() {
        return track.filter(Track.SKYDD::equals).isPresent();
    }

    /** True for what Svenska Bostäder hears of within the hour. */
    public boolean isSerious() {
        return triage.filter(chosen -> chosen == Triage.BLALJUS_112 || chosen == Triage.UTRYCKNING)
                .isPresent();
    }
}
