package se.bostadforst.forgery;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.bostadforst.casefile.CaseNumber;
import se.bostadforst.oncall.CallSource;
import se.bostadforst.oncall.NewCall;
import se.bostadforst.oncall.OnCallLog;
import se.bostadforst.oncall.Situation;
import se.bostadforst.oncall.Triage;

/** No task of the jour takes its case, its call or its triage from a client ({@code architecture.md} A3). */
class OnCallForgeryTest extends ForgedTasks {

    private static final String JOUR = "ssm_jour1";

    @Autowired
    private OnCallLog calls;

    @Test
    void no_task_of_the_jour_can_be_turned_to_somebody_else() {
        var other = movedIn(HV, nominee("Ann"), "2025-09-22T10:00", "2025-10-01");
        var home = movedIn(HV, nominee("Bea"), "2025-09-22T10:00", "2025-10-01");
        at("2026-05-16T23:10");
        logged(home, false, null, null);
        everyOpenTask(home, other);
        as(JOUR).does("Task_CallBack", home, Map.of("answered", "JA", "situation", "GRANNAR_STORS"));
        everyOpenTask(home, other);
        as(JOUR).does("Task_AssessCall", home, Map.of("triage", "SAMTAL"));
        everyOpenTask(home, other);
        as(JOUR).does("Task_CalmByTalk", home, Map.of("outcome", "LUGNT"));
        logged(home, true, Situation.BARN, Triage.BLALJUS_112);
        everyOpenTask(home, other);
        as(JOUR).does("Task_CallEmergency", home, Map.of("safe", true));
        everyOpenTask(home, other);
        as(JOUR).does(
                        "Task_TurnOut",
                        home,
                        Map.of("arrivedAt", "2026-05-16 23:10", "outcome", "LUGNT", "keyUse", "NEJ"));
        everyOpenTask(home, other);
        as(JOUR).does("Task_ConfirmReport", home, Map.of("confirmed", "MOTTAGEN"));
        everyOpenTask(home, other);

        assertThat(attacked)
                .contains(
                        "Task_CallBack",
                        "Task_AssessCall",
                        "Task_CalmByTalk",
                        "Task_CallEmergency",
                        "Task_TurnOut",
                        "Task_ConfirmReport",
                        "Task_CompletePapers",
                        "Task_ReceiveHandover");
    }

    private void logged(String home, boolean answered, Situation situation, Triage triage) {
        inTransaction(
                JOUR,
                () -> calls.record(
                        new CaseNumber(home),
                        new NewCall(
                                null,
                                null,
                                CallSource.POLIS,
                                false,
                                answered,
                                situation,
                                null,
                                Set.of(),
                                null,
                                null,
                                triage,
                                null)));
    }
}
