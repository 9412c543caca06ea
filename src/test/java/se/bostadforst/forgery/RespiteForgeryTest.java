package se.bostadforst.forgery;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.bostadforst.access.Actor;
import se.bostadforst.access.ActorContext;
import se.bostadforst.engine.ProcessMessages;

/** No task of respite takes its case, its person, its placement or its outcome from a client ({@code architecture.md} A3, T-22). */
class RespiteForgeryTest extends ForgedTasks {

    @Autowired
    private ProcessMessages processes;

    @Test
    void no_task_of_respite_can_be_turned_to_somebody_else() {
        var other = movedIn(HV, nominee("Ann"), "2026-04-20T10:00", "2026-05-01");
        var caseNumber = movedIn(HV, nominee("Bea"), "2026-04-20T10:00", "2026-05-01");
        at("2026-05-18T10:00");
        begin(caseNumber);
        everyOpenTask(caseNumber, other);
        as(GUIDE).does("Task_AssessRespite", caseNumber, wanted("JA"));
        everyOpenTask(caseNumber, other);
        as(HV).does("Task_DecideRespite", caseNumber, refusal());
        begin(caseNumber);
        as(GUIDE).does("Task_AssessRespite", caseNumber, wanted("NEJ"));
        as(HV).does("Task_DecideRespite", caseNumber, granted2());
        everyOpenTask(caseNumber, other);
        as(GUIDE)
                .does(
                        "Task_BookPlace",
                        caseNumber,
                        Map.of("kind", "LAGTROSKELBOENDE", "name", CANARY, "address", CANARY));
        everyOpenTask(caseNumber, other);
        as(GUIDE)
                .does(
                        "Task_Accompany",
                        caseNumber,
                        Map.of("arrived", "JA", "escort", "VAGLEDARE", "firstNight", "2026-05-18"));
        runDueJobsUntil("2026-05-19T10:00");
        everyOpenTask(caseNumber, other);
        as(GUIDE)
                .does(
                        "Task_RecordReturn",
                        caseNumber,
                        Map.of("ending", "ATERFLYTT", "lastNight", "2026-05-18", "cost", 450));
        everyOpenTask(caseNumber, other);

        assertThat(attacked)
                .contains(
                        "Task_AssessRespite",
                        "Task_DecideRespite",
                        "Task_ArrangeForFamily",
                        "Task_DeliverRespite",
                        "Task_BookPlace",
                        "Task_Accompany",
                        "Task_DailyContact",
                        "Task_RecordReturn",
                        "Task_MeetAfterReturn");
        assertThat(value(
                        "select string_agg(respite_no || ' ' || outcome, ', ' order by respite_no) from bf.respite_placement where case_number = ?",
                        caseNumber))
                .isEqualTo("1 AVSLAG, 2 BIFALL");
        assertThat(value("select count(*) from bf.respite_placement where case_number = ?", other))
                .isEqualTo("0");
    }

    private void begin(String caseNumber) {
        ActorContext.runAs(
                Actor.PROCESS,
                () -> processes.start(
                        "respite-placement",
                        caseNumber,
                        Map.of("personId", personsOf(caseNumber).get(0).toString())));
    }

    private static Map<String, Object> wanted(String child) {
        return Map.of(
                "accepts",
                "JA",
                "firstNight",
                "2026-05-18",
                "lastNight",
                "2026-05-20",
                "reasons",
                List.of("STORNING"),
                "childStays",
                child,
                "situation",
                CANARY);
    }

    private static Map<String, Object> granted2() {
        return Map.of("outcome", "BIFALL", "reasons", CANARY, "decisionMaker", CANARY, "delegationPoint", "4.2.1");
    }

    private static Map<String, Object> refusal() {
        return Map.of(
                "outcome", "AVSLAG",
                "otherHelp", CANARY,
                "reasons", CANARY,
                "decisionMaker", CANARY,
                "delegationPoint", "4.2.1");
    }
}
