package se.bostadforst.oncall;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.bostadforst.access.ActorContext;
import se.bostadforst.access.CaseAccess;
import se.bostadforst.access.CaseNotFound;
import se.bostadforst.access.DataClass;
import se.bostadforst.casefile.CaseEvent;
import se.bostadforst.casefile.CaseLog;
import se.bostadforst.forms.FormRefused;
import se.bostadforst.tenancy.KeyAgreements;

/** What the jour does about a call, step by step ({@code domain.md} 2.10 step 3). */
@Service
@Transactional
public class OnCallActs {

    private static final Duration A_NIGHT = Duration.ofHours(12);

    /** A step to write down. */
    record Step(
            ActKind kind,
            @Nullable String outcome,
            @Nullable CallTime arrivedAt,
            @Nullable KeyUse keyUse,
            List<EmergencyStep> done,
            @Nullable String note) {

        static Step of(ActKind kind, @Nullable String outcome, @Nullable String note) {
            return new Step(kind, outcome, null, null, List.of(), note);
        }
    }

    private final JdbcClient jdbc;
    private final OnCallLog calls;
    private final CaseAccess access;
    private final KeyAgreements keys;
    private final CaseLog log;
    private final Clock clock;

    OnCallActs(JdbcClient jdbc, OnCallLog calls, CaseAccess access, KeyAgreements keys, CaseLog log, Clock clock) {
        this.jdbc = jdbc;
        this.calls = calls;
        this.access = access;
        this.keys = keys;
        this.log = log;
        this.clock = clock;
    }

    /** What was learnt when somebody was called back. */
    public record Heard(Situation situation, boolean victim, boolean children, boolean neighbours) {}

    /** Somebody was called back; {@code heard} is null when nobody answered. */
    public void calledBack(UUID callId, @Nullable Heard heard, @Nullable String note) {
        if (heard != null) {
            one(jdbc.sql("""
                            update bf.on_call_entry set answered = true, situation = ?, victim = ?, children = ?, neighbours = ?, reachable = true
                             where entry_id = ? and struck_at is null""")
                    .params(
                            heard.situation().name(),
                            heard.victim(),
                            heard.children() || heard.situation() == Situation.BARN,
                            heard.neighbours() || heard.situation() == Situation.GRANNAR_STORS,
                            callId)
                    .update());
        } else {
            one(jdbc.sql(
                            "update bf.on_call_entry set situation = coalesce(situation, 'ANNAT'), reachable = false where entry_id = ? and struck_at is null")
                    .param(callId)
                    .update());
        }
        add(callId, Step.of(ActKind.ATERSAMTAL, heard == null ? "NEJ" : "JA", note));
    }

    /**
     * What is done about it is chosen.
     *
     * @throws FormRefused when it is less than suggested and nobody says why
     */
    public void assessed(UUID callId, Triage chosen, @Nullable String reason) {
        var call = calls.find(callId).orElseThrow(CaseNotFound::new);
        if (reason == null
                && chosen != Triage.BLALJUS_112
                && call.suggested().filter(chosen::equals).isEmpty()) {
            throw FormRefused.at("reason", "Skriv varför du väljer något annat än förslaget.");
        }
        one(jdbc.sql(
                        "update bf.on_call_entry set triage = ?, triage_reason = ? where entry_id = ? and struck_at is null")
                .param(1, chosen.name())
                .param(2, reason, Types.VARCHAR)
                .param(3, callId)
                .update());
    }

    /** A talk is over. */
    public void talked(UUID callId, TalkOutcome outcome, @Nullable String note) {
        add(callId, Step.of(ActKind.SAMTAL, outcome.name(), note));
    }

    /** What was done at once; nothing of it has to be ticked. */
    public void alarmed(UUID callId, List<EmergencyStep> done, @Nullable String note) {
        add(callId, new Step(ActKind.BLALJUS, null, null, null, done, note));
    }

    /**
     * The turn-out is over.
     *
     * @throws FormRefused when it cannot have been so
     */
    public void turnedOut(
            UUID callId, CallTime arrivedAt, TurnOutOutcome outcome, KeyUse keyUse, @Nullable String note) {
        var call = calls.find(callId).orElseThrow(CaseNotFound::new);
        if (arrivedAt.at().isAfter(clock.instant())) {
            throw FormRefused.at("arrivedAt", "Tiden har inte varit än.");
        }
        if (arrivedAt.at().isBefore(call.calledAt().at().truncatedTo(java.time.temporal.ChronoUnit.MINUTES))) {
            throw FormRefused.at(
                    "arrivedAt",
                    "Ni kan inte ha varit framme före samtalet "
                            + call.calledAt().inSwedish() + ".");
        }
        if (keyUse == KeyUse.ENLIGT_AVTAL
                && keys.status(call.caseNumber())
                        .filter(KeyAgreements.Status.TECKNAT::equals)
                        .isEmpty()) {
            throw FormRefused.at(
                    "keyUse", "Det finns inget nyckelavtal som gäller. Nyckeln får bara användas tillsammans med 112.");
        }
        add(callId, new Step(ActKind.UTRYCKNING, outcome.name(), arrivedAt, keyUse, List.of(), note));
    }

    /** The report of concern is in writing and has arrived. */
    public void reportConfirmed(UUID callId, ReportConfirmed how, @Nullable String note) {
        add(callId, Step.of(ActKind.OROSANMALAN, how.name(), note));
    }

    /** The papers of the night are complete. */
    public void documented(UUID callId, String note) {
        add(callId, Step.of(ActKind.DOKUMENTATION, null, note));
    }

    /** What the table suggested (DT-7), and by which version of it; for the process's own steps. */
    public void suggested(UUID callId, JourTriage.Suggestion suggestion, String version) {
        jdbc.sql(
                        "update bf.on_call_entry set suggested = ?, track = ?, report = ?, rule_version = ? where entry_id = ?")
                .params(
                        suggestion.triage().name(),
                        suggestion.track().name(),
                        suggestion.reportNeeded() ? "GENAST" : "NEJ",
                        version,
                        callId)
                .update();
    }

    /** The jour sets out; for the process's own steps. */
    public void beginTurnOut(UUID callId) {
        jdbc.sql("update bf.on_call_entry set turn_out_at = ? where entry_id = ?")
                .params(Timestamp.from(clock.instant()), callId)
                .update();
        log.add(calls.known(callId).caseNumber(), CaseEvent.ON_CALL_TURN_OUT);
    }

    /** True when the jour is out somewhere else; for the process's own steps. */
    public boolean outElsewhere(UUID callId) {
        return jdbc.sql("""
                        select exists (select 1 from bf.on_call_entry e
                                        where e.entry_id <> ? and e.turn_out_at > ? and e.turn_out_at <= ? and e.struck_at is null
                                          and not exists (select 1 from bf.on_call_act a where a.entry_id = e.entry_id and a.kind = 'UTRYCKNING'))""")
                .params(callId, Timestamp.from(clock.instant().minus(A_NIGHT)), Timestamp.from(clock.instant()))
                .query(Boolean.class)
                .single();
    }

    private void add(UUID callId, Step step) {
        var call = calls.find(callId).orElseThrow(CaseNotFound::new);
        access.requireWrite(call.caseNumber().value(), DataClass.C12);
        jdbc.sql("""
                        insert into bf.on_call_act (entry_id, act_no, case_number, kind, outcome, arrived_at, arrived_offset, key_use, done, note,
                                                    recorded_at, recorded_by)
                        values (:id, :no, :case, :kind, :outcome, :arrived, :offset, :key, :done, :note, :now, :by)""")
                .param("id", callId)
                .param("no", call.acts().size() + 1)
                .param("case", call.caseNumber().value())
                .param("kind", step.kind().name())
                .param("outcome", step.outcome(), Types.VARCHAR)
                .param(
                        "arrived",
                        step.arrivedAt() == null
                                ? null
                                : Timestamp.from(step.arrivedAt().at()),
                        Types.TIMESTAMP)
                .param(
                        "offset",
                        step.arrivedAt() == null ? null : step.arrivedAt().offsetMinutes(),
                        Types.SMALLINT)
                .param("key", step.keyUse() == null ? null : step.keyUse().name(), Types.VARCHAR)
                .param("done", step.done().stream().map(Enum::name).toArray(String[]::new))
                .param("note", step.note(), Types.VARCHAR)
                .param("now", Timestamp.from(clock.instant()))
                .param("by", ActorContext.require().userId())
                .update();
    }

    private static void one(int rows) {
        if (rows != 1) {
            throw new CaseNotFound();
        }
    }
}
