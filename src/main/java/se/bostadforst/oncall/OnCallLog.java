package se.bostadforst.oncall;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
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
import se.bostadforst.access.Purpose;
import se.bostadforst.calendar.Deadlines;
import se.bostadforst.casefile.CaseEvent;
import se.bostadforst.casefile.CaseLog;
import se.bostadforst.casefile.CaseNumber;
import se.bostadforst.casefile.Persons;
import se.bostadforst.forms.FieldError;
import se.bostadforst.forms.FormRefused;
import se.bostadforst.parameters.Parameter;
import se.bostadforst.parameters.Parameters;

/** Jourloggen: calls are written down as they come, and struck when they were wrong; nothing is changed or taken away (T-57). */
@Service
@Transactional
public class OnCallLog {

    private static final int LONGEST_NOTE = 2000;
    private static final int LONGEST_REASON = 500;
    private static final Duration LATEST = Duration.ofDays(31);

    private final JdbcClient jdbc;
    private final CallRows rows;
    private final Clock clock;
    private final CaseAccess access;
    private final Persons persons;
    private final JourTriage triage;
    private final Parameters parameters;
    private final Deadlines deadlines;
    private final CaseLog log;
    private final ApplicationEventPublisher events;

    OnCallLog(
            JdbcClient jdbc,
            CallRows rows,
            Clock clock,
            CaseAccess access,
            Persons persons,
            JourTriage triage,
            Parameters parameters,
            Deadlines deadlines,
            CaseLog log,
            ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.clock = clock;
        this.access = access;
        this.persons = persons;
        this.triage = triage;
        this.parameters = parameters;
        this.deadlines = deadlines;
        this.log = log;
        this.events = events;
    }

    /**
     * Writes a call down; what follows from it starts in the same transaction.
     *
     * @throws CaseNotFound when the asker has no part in the jour of this case
     * @throws FormRefused with a sentence for each field
     */
    public UUID record(CaseNumber caseNumber, NewCall typed) {
        access.requireChange(caseNumber.value(), Purpose.change("oncall-call"), DataClass.C12);
        var wrong = new LinkedHashMap<String, String>();
        var calledAt = time(typed, wrong);
        if (typed.source() == null) {
            wrong.put("source", "Välj vem som ringer.");
        }
        if (typed.answered() && typed.situation() == null) {
            wrong.put("situation", "Välj vad som har hänt.");
        }
        if (typed.situation() == Situation.GRANNAR_STORS && typed.reachable() == null) {
            wrong.put("reachable", "Svara om hyresgästen går att nå.");
        }
        if (typed.triage() != null && typed.situation() == null) {
            wrong.putIfAbsent("situation", "Välj vad som har hänt.");
        }
        var note = Words.checked(typed.note(), LONGEST_NOTE, "note", wrong);
        var reason = Words.checked(typed.triageReason(), LONGEST_REASON, "triageReason", wrong);
        var person = person(caseNumber, typed.member(), wrong);
        if (wrong.isEmpty() && typed.triage() != null && reason == null && lowers(typed)) {
            wrong.put("triageReason", "Skriv varför du väljer något annat än förslaget.");
        }
        refuse(wrong);
        var id = UUID.randomUUID();
        insert(caseNumber, typed, new Checked(id, calledAt, person, note, reason));
        access.factsChanged(caseNumber.value());
        log.add(caseNumber, CaseEvent.ON_CALL_LOGGED, calledAt.inSwedish());
        events.publishEvent(new CallLogged(caseNumber, id));
        return id;
    }

    /**
     * Strikes a call that was wrong; it stays, and what was told of it is withdrawn (T-57).
     *
     * @throws CaseNotFound when the asker may not, or the case has no such call that stands
     */
    public void strike(CaseNumber caseNumber, UUID callId, @Nullable String reason) {
        access.requireChange(caseNumber.value(), Purpose.change("oncall-strike"), DataClass.C12);
        var wrong = new LinkedHashMap<String, String>();
        var why = Words.required(reason, LONGEST_REASON, "reason", wrong);
        refuse(wrong);
        var struck = jdbc.sql("""
                        update bf.on_call_entry set struck_at = ?, struck_by = ?, struck_reason = ?
                         where entry_id = ? and case_number = ? and struck_at is null""")
                .params(now(), ActorContext.require().userId(), why, callId, caseNumber.value())
                .update();
        if (struck == 0) {
            throw new CaseNotFound();
        }
        ActorContext.asProcess(() -> jdbc.sql(
                        "update bf.on_call_notice set withdrawn_at = ? where entry_id = ? and withdrawn_at is null")
                .params(now(), callId)
                .update());
        access.factsChanged(caseNumber.value());
        log.add(caseNumber, CaseEvent.ON_CALL_STRUCK);
        events.publishEvent(new CallStruck(caseNumber, callId));
    }

    /** The calls the asker's rows hold, latest first; the caller has asked the access rules. */
    public List<Call> of(CaseNumber caseNumber) {
        return rows.of(caseNumber);
    }

    /** One call, if the asker's rows hold it. */
    public Optional<Call> find(UUID callId) {
        return rows.find(callId);
    }

    /** One call; for the process's own steps. */
    public Call known(UUID callId) {
        return ActorContext.asProcess(() -> rows.find(callId)).orElseThrow(CaseNotFound::new);
    }

    /** The latest calls of the asker's cases. The list is logged, a line for each case. */
    public List<Call> latest(int most) {
        var latest = rows.latest(clock.instant(), most);
        access.listed(
                latest.stream()
                        .map(call -> call.caseNumber().value())
                        .distinct()
                        .toList(),
                Purpose.list("oncall"),
                DataClass.C0,
                DataClass.C12);
        return latest;
    }

    /** How many calls there have been, for those who may know the number alone. */
    public int number(CaseNumber caseNumber) {
        return ActorContext.asProcess(
                () -> jdbc.sql("select count(*) from bf.on_call_entry where case_number = ? and struck_at is null")
                        .param(caseNumber.value())
                        .query(Integer.class)
                        .single());
    }

    /** True when the case has any call; nothing of it is shown. */
    public boolean any(CaseNumber caseNumber) {
        return ActorContext.asProcess(
                () -> jdbc.sql("select exists (select 1 from bf.on_call_entry where case_number = ?)")
                        .param(caseNumber.value())
                        .query(Boolean.class)
                        .single());
    }

    /** True while the latest call about the case is not too old for the crisis card (condition {@code ON_CALL}). */
    public boolean onCall(CaseNumber caseNumber) {
        return ActorContext.asProcess(() -> jdbc.sql(
                        "select exists (select 1 from bf.on_call_entry where case_number = ? and struck_at is null and card_until > ?)")
                .params(caseNumber.value(), now())
                .query(Boolean.class)
                .single());
    }

    private record Checked(
            UUID id,
            CallTime calledAt,
            @Nullable UUID person,
            @Nullable String note,
            @Nullable String reason) {}

    private void insert(CaseNumber caseNumber, NewCall typed, Checked checked) {
        var hours = parameters.intValue(Parameter.ONCALL_CARD_HOURS, deadlines.today());
        jdbc.sql("""
                        insert into bf.on_call_entry (entry_id, case_number, person_id, called_at, called_offset, source, anonymous, answered,
                                                      situation, reachable, victim, children, neighbours, tell_services, note,
                                                      triage, triage_reason, recorded_at, recorded_by, card_until)
                        values (:id, :case, :person, :at, :offset, :source, :anonymous, :answered, :situation, :reachable, :victim, :children,
                                :neighbours, :tell, :note, :triage, :reason, :now, :by, :until)""")
                .param("id", checked.id())
                .param("case", caseNumber.value())
                .param("person", checked.person(), Types.OTHER)
                .param("at", Timestamp.from(checked.calledAt().at()))
                .param("offset", checked.calledAt().offsetMinutes())
                .param("source", typed.source().name())
                .param("anonymous", typed.anonymous())
                .param("answered", typed.answered())
                .param("situation", name(typed.situation()), Types.VARCHAR)
                .param("reachable", typed.reachable(), Types.BOOLEAN)
                .param("victim", typed.has(NewCall.Circumstance.VICTIM))
                .param("children", typed.has(NewCall.Circumstance.CHILDREN) || typed.situation() == Situation.BARN)
                .param(
                        "neighbours",
                        typed.has(NewCall.Circumstance.NEIGHBOURS) || typed.situation() == Situation.GRANNAR_STORS)
                .param("tell", typed.has(NewCall.Circumstance.TELL_SERVICES))
                .param("note", checked.note(), Types.VARCHAR)
                .param("triage", name(typed.triage()), Types.VARCHAR)
                .param("reason", checked.reason(), Types.VARCHAR)
                .param("now", now())
                .param("by", ActorContext.require().userId())
                .param("until", Timestamp.from(clock.instant().plus(Duration.ofHours(hours))))
                .update();
    }

    private CallTime time(NewCall typed, Map<String, String> wrong) {
        if (typed.calledAt() == null || typed.calledAt().isBlank()) {
            return CallTime.of(clock.instant());
        }
        try {
            var read = CallTime.read(typed.calledAt(), typed.clock(), "calledAt");
            if (read.at().isAfter(clock.instant())) {
                wrong.put("calledAt", "Samtalet har inte varit än.");
            } else if (read.at().isBefore(clock.instant().minus(LATEST))) {
                wrong.put("calledAt", "Samtalet är mer än en månad gammalt. Kontrollera dagen.");
            }
            return read;
        } catch (FormRefused refused) {
            refused.errors().forEach(error -> wrong.put(error.key(), error.message()));
            return CallTime.of(clock.instant());
        }
    }

    /** Choosing 112 or to go there needs no explaining. */
    private boolean lowers(NewCall typed) {
        var suggested = triage.suggest(
                        typed.situation(),
                        typed.has(NewCall.Circumstance.VICTIM),
                        typed.has(NewCall.Circumstance.CHILDREN),
                        typed.reachable())
                .triage();
        return typed.triage() != suggested && typed.triage() != Triage.BLALJUS_112;
    }

    private @Nullable UUID person(CaseNumber caseNumber, @Nullable Integer member, Map<String, String> wrong) {
        if (member == null) {
            return null;
        }
        var ids = ActorContext.asProcess(() -> persons.ids(caseNumber));
        if (member < 1 || member > ids.size()) {
            wrong.put("member", "Välj vem det gäller.");
            return null;
        }
        return ids.get(member - 1);
    }

    static void refuse(Map<String, String> wrong) {
        if (!wrong.isEmpty()) {
            throw new FormRefused(wrong.entrySet().stream()
                    .map(field -> new FieldError(field.getKey(), field.getValue()))
                    .toList());
        }
    }

    private static @Nullable String name(@Nullable Enum<?> code) {
        return code == null ? null : code.name();
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }
}
