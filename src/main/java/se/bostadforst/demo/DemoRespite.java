package se.bostadforst.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import se.bostadforst.engine.Clerk;

/** Plays some nights at an invented low-threshold housing, in office hours. */
@Component
@Profile("!prod")
class DemoRespite {

    private static final String GUIDE = "ssm_vagledare1";

    private final Clerk clerk;

    DemoRespite(Clerk clerk) {
        this.clerk = clerk;
    }

    /** Asked for, granted by the unit and gone there today. */
    void away(DemoCase household, LocalDate first, LocalDate last) {
        var number = household.number();
        clerk.start(GUIDE, "respite-placement", Map.of("caseNumber", number, "whose", "JAG"));
        clerk.does(
                GUIDE,
                "Task_AssessRespite",
                number,
                Map.of(
                        "accepts",
                        "JA",
                        "firstNight",
                        first.toString(),
                        "lastNight",
                        last.toString(),
                        "reasons",
                        List.of("STORNING"),
                        "childStays",
                        "NEJ",
                        "situation",
                        "Påhittat: det har varit oroligt i trappan och alla behöver lugn."));
        clerk.does(
                household.handlaggare(),
                "Task_DecideRespite",
                number,
                Map.of(
                        "outcome", "BIFALL",
                        "reasons", "Påhittat: några nätter borta gör att hemmet kan behållas.",
                        "decisionMaker", "Alva Demo, biståndshandläggare",
                        "delegationPoint", "4.2.1"));
        clerk.does(
                household.handlaggare(),
                "Task_DeliverRespite",
                number,
                Map.of("deliveredOn", first.toString(), "deliveredHow", "PERSONLIGEN"));
        clerk.does(
                GUIDE,
                "Task_BookPlace",
                number,
                Map.of("kind", "LAGTROSKELBOENDE", "name", "Påhittade boendet", "address", "Sagovägen 1"));
        clerk.does(
                GUIDE,
                "Task_Accompany",
                number,
                Map.of("arrived", "JA", "escort", "VAGLEDARE", "firstNight", first.toString()));
    }

    /** Home again today. */
    void home(DemoCase household, LocalDate lastNight, LocalDate today) {
        var number = household.number();
        clerk.does(
                GUIDE,
                "Task_RecordReturn",
                number,
                Map.of("ending", "ATERFLYTT", "lastNight", lastNight.toString(), "cost", 1350));
        clerk.does(
                GUIDE,
                "Task_MeetAfterReturn",
                number,
                Map.of("heldOn", today.toString(), "note", "Påhittat: det är lugnt igen."));
    }
}
