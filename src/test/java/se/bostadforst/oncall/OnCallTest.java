package se.bostadforst.oncall;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import se.bostadforst.casefile.CaseNumber;
import se.bostadforst.support.SupportTest;

/** What the stories of the jour share: a household at home, and somebody on the telephone at night. */
public abstract class OnCallTest extends SupportTest {

    protected static final String JOUR = "ssm_jour1";

    @Autowired
    protected OnCallLog calls;

    @Autowired
    private PlatformTransactionManager transactions;

    /** At home since 2025-10-01. */
    protected String home(String name) {
        return movedIn(HV, nominee(name), "2025-09-22T10:00", "2025-10-01");
    }

    protected <T> T inTransaction(String user, Supplier<T> work) {
        return as(user).call(() -> new TransactionTemplate(transactions).execute(status -> work.get()));
    }

    /** A call that was answered now, with the triage chosen. */
    protected UUID logged(String caseNumber, Situation situation, Triage triage, NewCall.Circumstance... ticked) {
        return logged(caseNumber, call(situation, triage, ticked));
    }

    protected UUID logged(String caseNumber, NewCall call) {
        return inTransaction(JOUR, () -> calls.record(new CaseNumber(caseNumber), call));
    }

    protected static NewCall call(Situation situation, Triage triage, NewCall.Circumstance... ticked) {
        var circumstances = ticked.length == 0 ? Set.<NewCall.Circumstance>of() : EnumSet.copyOf(List.of(ticked));
        return new NewCall(
                null,
                null,
                CallSource.HYRESGAST,
                false,
                true,
                situation,
                situation == Situation.GRANNAR_STORS ? true : null,
                circumstances,
                null,
                CANARY + ": Han skriker i trapphuset.",
                triage,
                CANARY + ": Vi känner honom.");
    }

    protected static NewCall missed() {
        return new NewCall(
                null, null, CallSource.HYRESGAST, false, false, null, null, Set.of(), null, null, null, null);
    }

    protected void struck(String caseNumber, UUID call) {
        inTransaction(JOUR, () -> {
            calls.strike(new CaseNumber(caseNumber), call, CANARY + ": Fel hushåll.");
            return null;
        });
    }

    protected void received(String caseNumber) {
        as(GUIDE).does("Task_ReceiveHandover", caseNumber, Map.of("received", true));
    }

    protected static Map<String, Object> arrived(String at, String outcome) {
        return Map.of("arrivedAt", at, "outcome", outcome, "keyUse", "NEJ", "note", CANARY + ": Lugnt nu.");
    }

    /** The jour's own tasks of the case: a home has others. */
    protected List<String> onCallTasks(String caseNumber) {
        return openTasks(caseNumber).stream().filter(TASKS::contains).toList();
    }

    protected String entry(UUID call, String columns) {
        return value("select concat_ws(' ', " + columns + ") from bf.on_call_entry where entry_id = ?", call);
    }

    protected List<String> notices(UUID call) {
        return owner.queryForList(
                "select addressee || ' ' || kind || case when serious then ' !' else '' end || case when withdrawn_at is null then '' else ' -' end"
                        + " from bf.on_call_notice where entry_id = ? order by 1",
                String.class,
                call);
    }

    protected List<String> letters(String caseNumber) {
        return owner.queryForList(
                "select split_part(subject, ' – ', 1) || ' → ' || replace(recipient, 'group:', '') from bf.outbox where case_number = ? and dedupe_key like '%/oncall/%' order by 1",
                String.class, caseNumber);
    }

    private static final Set<String> TASKS = Set.of(
            "Task_CallBack",
            "Task_AssessCall",
            "Task_CalmByTalk",
            "Task_CallEmergency",
            "Task_TurnOut",
            "Task_ConfirmReport",
            "Task_CompletePapers",
            "Task_ReceiveHandover");
}
