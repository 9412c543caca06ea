package se.bostadforst.followup;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import se.bostadforst.access.Actor;
import se.bostadforst.access.ActorContext;
import se.bostadforst.casefile.CaseAction;
import se.bostadforst.casefile.CaseNumber;
import se.bostadforst.support.SupportTest;
import se.bostadforst.tenancy.TenancyClosing;
import se.bostadforst.tenancy.TenancyEnding;

/** What the stories of follow-ups share: booking, report, meeting and record. */
public abstract class FollowUpTest extends SupportTest {

    @Autowired
    protected FollowUps followUps;

    @Autowired
    protected FollowUpCalendar followUpCalendar;

    @Autowired
    private List<CaseAction> actions;

    @Autowired
    private TenancyClosing closing;

    @Autowired
    private PlatformTransactionManager transactions;

    protected void runsAction(String user, String caseNumber, String id) {
        var action =
                actions.stream().filter(one -> one.id().equals(id)).findFirst().orElseThrow();
        as(user).run(() -> new TransactionTemplate(transactions)
                .executeWithoutResult(status -> action.run(new CaseNumber(caseNumber))));
    }

    protected void endsTenancy(String caseNumber) {
        ActorContext.runAs(
                Actor.PROCESS,
                () -> new TransactionTemplate(transactions)
                        .executeWithoutResult(status -> closing.end(
                                new CaseNumber(caseNumber), LocalDate.parse(today()), TenancyEnding.AVLIDEN)));
    }

    /** Time goes on to that moment, if it has not passed already. */
    protected void goOnTo(String localTime) {
        if (instant(localTime).isAfter(clock.instant())) {
            runDueJobsUntil(localTime);
        }
    }

    protected static Map<String, Object> booking(String on) {
        return Map.of("bookedOn", on, "bookedAt", "10:00", "place", "HEMMA");
    }

    protected static Map<String, Object> report() {
        return Map.of("summary", CANARY + ": Det går bra hemma.", "needs", CANARY + ": Hyran.");
    }

    /** The meeting was held with everybody and all is well. */
    protected static Map<String, Object> held(String on) {
        var answers = new HashMap<String, Object>(Map.of(
                "outcome",
                "HALLET",
                "heldOn",
                on,
                "heldAt",
                "10:00",
                "attendees",
                List.of("HYRESGAST_1", "VAGLEDARE", "HANDLAGGARE"),
                "ownAssessment",
                CANARY + ": Jag trivs.",
                "nextStep",
                CANARY + ": Fortsätta."));
        for (var area : List.of("housing", "economy", "disturbance", "health", "support")) {
            answers.put(area, "GRON");
        }
        return answers;
    }

    /** The same every third month, with the quarter's own record. */
    protected static Map<String, Object> quarterHeld(String on) {
        return with(held(on), "fits", "PASSAR", "planRevised", true);
    }

    protected static Map<String, Object> goals() {
        var answers = new HashMap<String, Object>();
        for (var goal : List.of("housing", "ownContract", "quality", "stability", "integration")) {
            answers.put(goal + "1", "FORBATTRAT");
        }
        answers.put("supportNeed1", "OFORANDRAT");
        answers.put("lifeQuality1", 7);
        return answers;
    }

    /** A month's follow-up on its nominal day, from the booking to the record, with everything in time. */
    protected void followedUp(String unit, String caseNumber, int number) {
        var about = new CaseNumber(caseNumber);
        var day = followUpCalendar.nominal(about, number).date();
        goOnTo(followUpCalendar.opens(about, number) + "T08:00");
        as(GUIDE).does("Task_BookMeeting", caseNumber, booking(day.toString()));
        goOnTo(followUpCalendar.reportBy(about, number).date() + "T09:00");
        as(GUIDE).does("Task_WriteReport", caseNumber, report());
        as(unit).does("Task_ReadReport", caseNumber, Map.of("read", true));
        goOnTo(day + "T09:00");
        if (number % 3 == 0) {
            as(GUIDE).does("Task_RateGoals", caseNumber, goals());
            as(SB).does("Task_RateNeighbours", caseNumber, Map.of("rating", "GRON"));
        }
        at(day + "T12:00");
        as(unit).does(
                        "Task_KeepMinutes",
                        caseNumber,
                        number % 3 == 0 ? quarterHeld(day.toString()) : held(day.toString()));
    }

    protected String followUp(String caseNumber, int number) {
        return value(
                "select nominal_on || ' ' || status from bf.follow_up where case_number = ? and number = ?",
                caseNumber,
                number);
    }

    protected List<String> followUpLetters(String caseNumber) {
        return owner.queryForList(
                "select split_part(subject, ' – ', 1) || ' → ' || replace(recipient, 'group:', '') from bf.outbox where case_number = ? and dedupe_key like '%/followup/%' order by 1",
                String.class, caseNumber);
    }
}
