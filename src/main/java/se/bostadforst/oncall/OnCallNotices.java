package se.bostadforst.oncall;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.bostadforst.access.CallIns;
import se.bostadforst.access.RoleCatalogue;
import se.bostadforst.assistance.DecisionMakers;
import se.bostadforst.calendar.OfficeHours.DecisionMaker;
import se.bostadforst.casefile.CaseEvent;
import se.bostadforst.casefile.CaseFiles;
import se.bostadforst.casefile.CaseLog;
import se.bostadforst.casefile.CaseNumber;
import se.bostadforst.messaging.Outbox;
import se.bostadforst.messaging.OutboxMessage;
import se.bostadforst.messaging.Recipient;

/**
 * Tells the others what they need to know, at once and in codes: Svenska Bostäder when a neighbour is affected, the caseworker when
 * something serious has happened, the socialjour when a child may be harmed; and the manager when the night was not as promised.
 */
@Service
@Transactional
public class OnCallNotices {

    static final String SOCIALJOUR = "socialjour";

    /** Why the socialjour was called in to a case in which nothing has been asked of it. */
    static final String CHILD = "JOUR_BARN";

    /** What another organisation has been told. */
    public record Notice(
            UUID callId, Addressee addressee, NoticeKind kind, boolean serious, CallTime told, boolean withdrawn) {}

    private static final String MANAGER = "ssm_chef";

    private final JdbcClient jdbc;
    private final OnCallLog calls;
    private final CaseFiles cases;
    private final RoleCatalogue roles;
    private final CallIns callIns;
    private final DecisionMakers makers;
    private final Outbox outbox;
    private final CaseLog log;
    private final Clock clock;

    OnCallNotices(
            JdbcClient jdbc,
            OnCallLog calls,
            CaseFiles cases,
            RoleCatalogue roles,
            CallIns callIns,
            DecisionMakers makers,
            Outbox outbox,
            CaseLog log,
            Clock clock) {
        this.jdbc = jdbc;
        this.calls = calls;
        this.cases = cases;
        this.roles = roles;
        this.callIns = callIns;
        this.makers = makers;
        this.outbox = outbox;
        this.log = log;
        this.clock = clock;
    }

    /** Whoever the call concerns; for the process's own steps. */
    public void tell(UUID callId) {
        var call = calls.known(callId);
        var chosen = call.triage().orElseThrow();
        if (call.facts().neighbours()) {
            tell(call, Addressee.SB, call.isProtection() ? NoticeKind.HANDELSE : NoticeKind.STORNING, "sb_forvaltare");
        }
        if (call.reportNeeded() && makers.now() == DecisionMaker.SOCIALJOUR) {
            callIns.callIn(call.caseNumber().value(), SOCIALJOUR, CHILD);
            tell(call, Addressee.SOCIALJOUR, NoticeKind.BARN, SOCIALJOUR);
        }
        if (call.isSerious()
                || chosen == Triage.AVLASTNING
                || call.isProtection()
                || call.facts().children()
                || call.reportNeeded()
                || call.facts().tellServices()) {
            tell(
                    call,
                    Addressee.SOC,
                    call.reportNeeded() ? NoticeKind.BARN : NoticeKind.JOURARENDE,
                    roles.role("soc_handlaggare").orElseThrow().groupIn(cases.unitOf(call.caseNumber())));
        }
    }

    /** Two turn-outs at the same time; for the process's own steps. */
    public void twoAtOnce(UUID callId) {
        manager(callId, CaseEvent.ON_CALL_TWO_AT_ONCE, "two-at-once", "Jouren har två utryckningar samtidigt");
    }

    /** Nobody has called back; for the process's own steps. */
    public void callBackLate(UUID callId) {
        manager(callId, CaseEvent.ON_CALL_CALL_BACK_LATE, "call-back", "Jourens återsamtal har dröjt");
    }

    /** Nobody has read the hand-over; for the process's own steps. */
    public void handoverLate(UUID callId) {
        manager(callId, CaseEvent.ON_CALL_HANDOVER_LATE, "handover", "Jourens överlämning är inte kvitterad");
    }

    /** What the asker's rows hold of what has been told, latest first; the caller has asked the access rules. */
    public List<Notice> of(CaseNumber caseNumber) {
        return jdbc.sql("select * from bf.on_call_notice where case_number = ? order by told_at desc, addressee")
                .param(caseNumber.value())
                .query((row, n) -> new Notice(
                        row.getObject("entry_id", UUID.class),
                        Addressee.valueOf(row.getString("addressee")),
                        NoticeKind.valueOf(row.getString("kind")),
                        row.getBoolean("serious"),
                        CallTime.of(row.getTimestamp("told_at").toInstant()),
                        row.getTimestamp("withdrawn_at") != null))
                .list();
    }

    private void tell(Call call, Addressee addressee, NoticeKind kind, String groupId) {
        jdbc.sql("""
                        insert into bf.on_call_notice (entry_id, addressee, case_number, kind, serious, told_at)
                        values (?, ?, ?, ?, ?, ?) on conflict (entry_id, addressee) do nothing""")
                .params(
                        call.callId(),
                        addressee.name(),
                        call.caseNumber().value(),
                        kind.name(),
                        call.isSerious(),
                        Timestamp.from(clock.instant()))
                .update();
        log.add(call.caseNumber(), CaseEvent.ON_CALL_TOLD, addressee.label());
        post(
                call,
                "told/" + addressee,
                call.isSerious() ? "Allvarligt: meddelande från jouren" : "Meddelande från jouren",
                groupId);
    }

    private void manager(UUID callId, CaseEvent event, String key, String what) {
        var call = calls.known(callId);
        log.add(call.caseNumber(), event);
        post(call, key, what, MANAGER);
    }

    private void post(Call call, String key, String what, String groupId) {
        outbox.post(OutboxMessage.aboutTask(
                "%s/oncall/%s/%s/%s".formatted(call.caseNumber(), call.callId(), key, groupId),
                new Recipient.ToGroup(groupId),
                call.caseNumber().value(),
                what,
                "/arenden/" + call.caseNumber()));
    }
}
