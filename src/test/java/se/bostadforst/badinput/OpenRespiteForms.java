package se.bostadforst.badinput;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Autowired;
import se.bostadforst.access.Actor;
import se.bostadforst.access.ActorContext;
import se.bostadforst.casefile.CaseNumber;
import se.bostadforst.engine.ProcessMessages;

/** The forms of respite, open at somebody's desk: each in a home of its own, on a Wednesday in September. */
abstract class OpenRespiteForms extends OpenAppealForms {

    private static final String NOW = "2026-09-02T10:00";

    @Autowired
    private ProcessMessages processes;

    /** Opens them; the clock stands the day after somebody arrived. */
    final void openRespite(Map<String, Desk> desks) {
        desks.put("respite-raise", new Desk(GUIDE, Optional.empty(), "", new HashMap<>()));
        open(desks, "respite-assess", GUIDE, "Task_AssessRespite", raisedAt("Sjuttio"));
        var undecided = askedAt("Sjuttioett", "NEJ");
        var family = askedAt("Sjuttiotvå", "JA");
        open(desks, "respite-family", HV, "Task_ArrangeForFamily", family);
        as(HV).does("Task_DecideRespite", family, refusal());
        open(desks, "respite-record-delivery", HV, "Task_DeliverRespite", family);
        var refused = askedAt("Sjuttiotre", "NEJ");
        as(HV).does("Task_DecideRespite", refused, refusal());
        open(desks, "respite-take-stand", HV, "Task_TakeStand", refused);
        open(desks, "respite-book", GUIDE, "Task_BookPlace", grantedAt("Sjuttiofyra"));
        var booked = bookedAt("Sjuttiofem");
        open(desks, "respite-arrive", GUIDE, "Task_Accompany", booked);
        var away = awayAt("Sjuttiosex");
        var home = awayAt("Sjuttiosju");
        runDueJobsUntil("2026-09-03T10:00");
        open(desks, "respite-decide", HV, "Task_DecideRespite", undecided);
        open(desks, "respite-contact", GUIDE, "Task_DailyContact", away);
        open(desks, "respite-return", GUIDE, "Task_RecordReturn", away);
        as(GUIDE)
                .does("Task_RecordReturn", home, Map.of("ending", "ATERFLYTT", "lastNight", "2026-09-02", "cost", 450));
        open(desks, "respite-meeting", GUIDE, "Task_MeetAfterReturn", home);
    }

    private String raisedAt(String firstName) {
        var caseNumber = movedIn(HV, nominee(firstName), "2026-08-20T10:00", "2026-09-01");
        at(NOW);
        var person = personsOf(caseNumber).get(0).toString();
        ActorContext.runAs(
                Actor.PROCESS,
                () -> processes.start(
                        "respite-placement", new CaseNumber(caseNumber).value(), Map.of("personId", person)));
        return caseNumber;
    }

    private String askedAt(String firstName, String childStays) {
        var caseNumber = raisedAt(firstName);
        as(GUIDE)
                .does(
                        "Task_AssessRespite",
                        caseNumber,
                        Map.of(
                                "accepts",
                                "JA",
                                "firstNight",
                                "2026-09-02",
                                "lastNight",
                                "2026-09-06",
                                "reasons",
                                List.of("STORNING"),
                                "childStays",
                                childStays,
                                "situation",
                                CANARY + ": Behöver sova någon annanstans."));
        return caseNumber;
    }

    private String grantedAt(String firstName) {
        var caseNumber = askedAt(firstName, "NEJ");
        as(HV).does(
                        "Task_DecideRespite",
                        caseNumber,
                        Map.of(
                                "outcome",
                                "BIFALL",
                                "reasons",
                                CANARY + ": Hemmet kan behållas.",
                                "decisionMaker",
                                CANARY + " Beslutsfattaren",
                                "delegationPoint",
                                "4.2.1"));
        return caseNumber;
    }

    private String bookedAt(String firstName) {
        var caseNumber = grantedAt(firstName);
        as(GUIDE)
                .does(
                        "Task_BookPlace",
                        caseNumber,
                        Map.of(
                                "kind",
                                "LAGTROSKELBOENDE",
                                "name",
                                CANARY + " Boendet",
                                "address",
                                CANARY + " Gatan 9"));
        return caseNumber;
    }

    private String awayAt(String firstName) {
        var caseNumber = bookedAt(firstName);
        as(GUIDE)
                .does(
                        "Task_Accompany",
                        caseNumber,
                        Map.of("arrived", "JA", "escort", "VAGLEDARE", "firstNight", "2026-09-02"));
        return caseNumber;
    }

    private static Map<String, Object> refusal() {
        return Map.of(
                "outcome", "AVSLAG",
                "otherHelp", CANARY + ": Vägledaren sover över.",
                "reasons", CANARY + ": Det går inte som avlastning.",
                "decisionMaker", CANARY + " Beslutsfattaren",
                "delegationPoint", "4.2.1");
    }
}
