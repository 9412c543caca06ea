package se.bostadforst.operations;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.bostadforst.access.Actor;
import se.bostadforst.access.CaseNotFound;
import se.bostadforst.forms.FormRefused;
import se.bostadforst.operations.HindranceLedger.Standing;

/**
 * Hinder: what keeps cases from going on – a job that failed, or something that somebody has reported – in plain Swedish with what to do.
 * Operations let a job try again and say why; the project leader and operations report and close what people have reported.
 */
@Service
@Transactional
public class Hindrances {

    /** What a case number looks like; others are not even looked for. */
    private static final String CASE_NUMBER = "BF-\\d{4}-\\d{4,8}";

    /**
     * What stands still and what still tries.
     *
     * @param open somebody has to do something
     * @param trying the program tries again by itself
     * @param mayReport false for an administrator, whose name cannot go into the log
     */
    public record Overview(List<Hindrance> open, List<Hindrance> trying, boolean mayReport) {}

    private final HindranceLedger ledger;
    private final StuckJobs stuck;
    private final ModelSteps models;

    Hindrances(HindranceLedger ledger, StuckJobs stuck, ModelSteps models) {
        this.ledger = ledger;
        this.stuck = stuck;
        this.models = models;
    }

    /**
     * Everything that stands still now.
     *
     * @throws CaseNotFound for whoever may not see where cases stand
     */
    @Transactional(readOnly = true)
    public Overview now() {
        var reader = Overlookers.require();
        var standing = ledger.standing();
        var done = ledger.done(standing.stream().map(Hindrances::known).toList());
        var all = standing.stream().map(one -> told(one, reader, done)).toList();
        return new Overview(
                all.stream().filter(one -> one.triesLeft() == 0).toList(),
                all.stream().filter(one -> one.triesLeft() > 0).toList(),
                reader.isPresent());
    }

    /** Reports something that the program has not noticed, in a running case. */
    public void report(@Nullable String caseNumber, @Nullable String kind, @Nullable String note) {
        var actor = Overlookers.requireNamed();
        var chosen = HindranceKind.reported().stream()
                .filter(one -> one.name().equals(kind))
                .findFirst()
                .orElseThrow(() -> FormRefused.at("kind", "Välj vad som är i vägen."));
        var words = ShortNote.of(note, chosen == HindranceKind.OTHER);
        var number = caseNumber == null ? "" : caseNumber.strip();
        var place = Optional.of(number)
                .filter(written -> written.matches(CASE_NUMBER))
                .flatMap(ledger::place)
                .orElseThrow(() -> FormRefused.at("caseNumber", "Inget pågående ärende har det numret."));
        var incident = stuck.report(place.executionId(), chosen.incidentType());
        ledger.write(actor, incident, place.instanceId(), chosen, Reason.Entry.REPORT, null, words);
    }

    /** Lets a job that has failed run once more, and writes down who did and why. */
    public void retry(String hindranceId, @Nullable String reason, @Nullable String note) {
        var actor = Overlookers.requireOperations();
        var standing = standing(hindranceId).filter(Standing::job).orElseThrow(CaseNotFound::new);
        var why = reason(reason, Reason.Entry.RETRY);
        var words = ShortNote.of(note, why.needsWords());
        ledger.write(actor, known(standing), standing.instanceId(), kind(standing), Reason.Entry.RETRY, why, words);
        stuck.retry(standing.jobId());
    }

    /** Says that something reported is gone. */
    public void close(String hindranceId, @Nullable String reason, @Nullable String note) {
        var actor = Overlookers.requireNamed();
        var standing = standing(hindranceId).filter(one -> !one.job()).orElseThrow(CaseNotFound::new);
        var why = reason(reason, Reason.Entry.CLOSE);
        var words = ShortNote.of(note, why.needsWords());
        ledger.write(actor, known(standing), standing.instanceId(), kind(standing), Reason.Entry.CLOSE, why, words);
        stuck.close(standing.id());
    }

    private Optional<Standing> standing(String hindranceId) {
        return ledger.standing().stream()
                .filter(one -> one.triesLeft() == 0 && one.id().equals(hindranceId))
                .findFirst();
    }

    private static Reason reason(@Nullable String written, Reason.Entry entry) {
        return Arrays.stream(Reason.values())
                .filter(reason -> reason.entry() == entry && reason.name().equals(written))
                .findFirst()
                .orElseThrow(() -> FormRefused.at("reason", "Välj ett skäl."));
    }

    private Hindrance told(Standing one, Optional<Actor> reader, Map<String, List<Hindrance.Done>> done) {
        var given = one.triesLeft() == 0;
        var step = (one.definitionId().isEmpty() ? Map.<String, ModelSteps.Step>of() : models.of(one.definitionId()))
                .getOrDefault(one.activityId(), ModelSteps.UNKNOWN);
        return new Hindrance(
                one.id(),
                known(one),
                one.instanceId(),
                one.caseNumber(),
                one.process(),
                step.name(),
                step.role(),
                SwedishTime.minute(one.since()),
                one.triesLeft(),
                SwedishTime.minute(one.nextTry()),
                kind(one),
                given && one.job() && reader.filter(Overlookers::operates).isPresent(),
                given && !one.job() && reader.isPresent(),
                done.getOrDefault(known(one), List.of()));
    }

    private static HindranceKind kind(Standing one) {
        return one.job() ? HindranceKind.told(one.exception()) : HindranceKind.reported(one.type());
    }

    /** A job that fails again gets a new incident: what was done to it before belongs to the job. */
    private static String known(Standing one) {
        return one.job() && one.jobId() != null ? one.jobId() : one.id();
    }
}
