package se.bostadforst.demo;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.function.Consumer;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import se.bostadforst.calendar.SwedishCalendar;
import se.bostadforst.casefile.CaseNumber;
import se.bostadforst.engine.Clerk;
import se.bostadforst.followup.FollowUp;
import se.bostadforst.followup.FollowUpCalendar;
import se.bostadforst.tenancy.rent.RentCause;
import se.bostadforst.tenancy.rent.RentLedger;

/** What staff do week by week for a household at home: meetings, rent, report, follow-up and plan, each on its day as the clock passes. */
@Component
@Profile("!prod")
class DemoRoutine {

    private record Errand(LocalDate day, int order, Runnable work) {}

    private static final String GUIDE = "ssm_vagledare1";
    private static final BigDecimal RENT = new BigDecimal("6900");
    private static final int A_WEEK = 7;

    private final Clerk clerk;
    private final SwedishCalendar calendar;
    private final FollowUpCalendar followUps;
    private final RentLedger rents;
    private final DemoHome homes;
    private final DemoRespite respite;
    private final DemoJour nights;
    private final TransactionTemplate transaction;
    private int made;
    private final PriorityQueue<Errand> errands =
            new PriorityQueue<>(Comparator.comparing(Errand::day).thenComparing(Errand::order));

    DemoRoutine(
            Clerk clerk,
            SwedishCalendar calendar,
            FollowUpCalendar followUps,
            RentLedger rents,
            DemoHome homes,
            DemoRespite respite,
            DemoJour nights,
            PlatformTransactionManager transactions) {
        this.clerk = clerk;
        this.calendar = calendar;
        this.followUps = followUps;
        this.rents = rents;
        this.homes = homes;
        this.respite = respite;
        this.nights = nights;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * A household that has moved in is looked after until the last day.
     *
     * @param lateMonth how many months after the anchor one rent was paid three days late; 0 for never
     */
    void settle(DemoCase household, LocalDate anchor, LocalDate until, int lateMonth) {
        meetings(household, anchor, until);
        rent(household, anchor, until, lateMonth);
        for (var day = anchor.plusDays(10); day.isBefore(until); day = day.plusDays(10)) {
            var followUp = day.plusDays(90);
            on(day, until, () -> {
                answer(household, GUIDE, "Task_DrawUpPlan", DemoHome.plan(followUp));
                answer(household, GUIDE, "Task_ReviewPlan", DemoHome.plan(followUp));
            });
        }
        followUps(household, anchor, until);
    }

    /** Some nights away from that day on, and home again when they have passed before the last day. */
    void respite(DemoCase household, LocalDate from, int nights, LocalDate until) {
        var first = calendar.nextWorkingDay(from);
        var last = first.plusDays(nights - 1L);
        on(first, until, () -> respite.away(household, first, last));
        var back = calendar.nextWorkingDay(last.plusDays(1));
        on(back, until, () -> respite.home(household, last, back));
    }

    /** A crisis plan, a night long ago that day staff has read about, and one that waits for them. */
    void jour(DemoCase household, LocalDate anchor, LocalDate until) {
        on(anchor.plusDays(12), until, () -> nights.plan(household));
        var earlier = calendar.nextWorkingDay(until.minusDays(40));
        on(earlier, until, () -> {
            nights.call(household, earlier);
            nights.receive(household);
        });
        var latest = calendar.addWorkingDays(until, -1);
        on(latest, until, () -> nights.call(household, latest));
    }

    /** Does what is to be done up to and including that day. */
    void doUntil(LocalDate day, Consumer<LocalDate> goTo) {
        while (!errands.isEmpty() && !errands.peek().day().isAfter(day)) {
            var errand = errands.poll();
            goTo.accept(errand.day());
            errand.work().run();
        }
    }

    private void meetings(DemoCase household, LocalDate anchor, LocalDate until) {
        for (var day = anchor.plusDays(2); day.isBefore(until); day = day.plusDays(A_WEEK)) {
            var on = calendar.nextWorkingDay(day);
            on(on, until, () -> homes.met(household, on, false));
        }
    }

    private void rent(DemoCase household, LocalDate anchor, LocalDate until, int lateMonth) {
        var first = YearMonth.from(anchor).plusMonths(1);
        for (int n = 0; calendar.rentDueDate(first.plusMonths(n)).isBefore(until.minusDays(5)); n++) {
            var period = first.plusMonths(n);
            var due = calendar.rentDueDate(period);
            var paid = n + 1 == lateMonth ? calendar.addWorkingDays(due, 3) : due;
            on(
                    calendar.addWorkingDays(due, -2),
                    until,
                    () -> asRent(
                            household,
                            () -> rents.invoice(
                                    new CaseNumber(household.number()),
                                    new RentLedger.Invoice(period, due, RENT, null))));
            on(
                    paid,
                    until,
                    () -> asRent(
                            household,
                            () -> rents.pay(
                                    new CaseNumber(household.number()),
                                    new RentLedger.Payment(
                                            period,
                                            RENT,
                                            paid,
                                            "Autogiro",
                                            paid.equals(due) ? null : RentCause.HYRESGAST,
                                            null))));
        }
    }

    private void followUps(DemoCase household, LocalDate anchor, LocalDate until) {
        var caseNumber = new CaseNumber(household.number());
        for (int n = 1; followUps.opens(caseNumber, n).isBefore(until); n++) {
            var number = n;
            var day = followUps.nominal(caseNumber, n).date();
            var opens = followUps.opens(caseNumber, n);
            var books = calendar.nextWorkingDay(opens.isAfter(anchor) ? opens : anchor.plusDays(1));
            on(
                    books,
                    until,
                    () -> answer(
                            household,
                            GUIDE,
                            "Task_BookMeeting",
                            Map.of("bookedOn", day.toString(), "bookedAt", "08:30", "place", "HEMMA")));
            on(calendar.addWorkingDays(day, -6), until, () -> {
                answer(
                        household,
                        GUIDE,
                        "Task_WriteReport",
                        Map.of(
                                "summary", "Påhittad rapport: vi har setts varje vecka och hemmet sköts.",
                                "needs", "Hur det går med ekonomin."));
                answer(household, household.handlaggare(), "Task_ReadReport", Map.of("read", true));
            });
            on(calendar.addWorkingDays(day, -8), until, () -> tested(household));
            on(day, until, () -> held(household, number, day));
        }
    }

    /** Whether the household wants an own contract, and what the three sources have to say; the tasks are there from the ninth month on. */
    private void tested(DemoCase household) {
        var certified = Map.<String, Object>of("certified", true);
        answer(household, GUIDE, "Task_AskTenant", Map.of("will", "VILL", "askedHow", "SAMTAL"));
        answer(household, household.handlaggare().replace("handlaggare", "hyra"), "Task_CertifyRent", certified);
        answer(household, "sb_bosocial1", "Task_StateComplaints", certified);
        answer(household, GUIDE, "Task_ConfirmDebtsSupport", certified);
        answer(household, household.handlaggare(), "Task_ConfirmDebts", certified);
    }

    private void held(DemoCase household, int number, LocalDate day) {
        var quarterly = number % FollowUp.QUARTER == 0;
        if (quarterly) {
            answer(household, GUIDE, "Task_RateGoals", goals(household.couple()));
            answer(household, "sb_forvaltare1", "Task_RateNeighbours", Map.of("rating", "GRON"));
        }
        var minutes = new HashMap<String, Object>();
        minutes.put("outcome", "HALLET");
        minutes.put("heldOn", day.toString());
        minutes.put("heldAt", "08:30");
        var there = new ArrayList<>(List.of("HYRESGAST_1", "VAGLEDARE", "HANDLAGGARE"));
        if (household.couple()) {
            there.add("HYRESGAST_2");
        }
        minutes.put("attendees", there);
        for (var area : List.of("housing", "economy", "disturbance", "health", "support")) {
            minutes.put(area, "GRON");
        }
        minutes.put("ownAssessment", "Påhittade ord: jag trivs och sover bättre.");
        minutes.put("nextStep", "Fortsätta som nu.");
        if (quarterly) {
            minutes.put("fits", "PASSAR");
            minutes.put("planRevised", true);
        }
        answer(household, household.handlaggare(), "Task_KeepMinutes", minutes);
    }

    private static Map<String, Object> goals(boolean couple) {
        var answers = new HashMap<String, Object>();
        for (int n = 1; n <= (couple ? 2 : 1); n++) {
            for (var goal : List.of("housing", "ownContract", "quality", "stability", "integration")) {
                answers.put(goal + n, "housing".equals(goal) ? "FORBATTRAT" : "OFORANDRAT");
            }
            answers.put("supportNeed" + n, "OFORANDRAT");
            answers.put("lifeQuality" + n, 7);
        }
        return answers;
    }

    private void asRent(DemoCase household, Runnable work) {
        clerk.as(household.handlaggare().replace("handlaggare", "hyra"), () -> {
            transaction.executeWithoutResult(status -> work.run());
            return null;
        });
    }

    private void answer(DemoCase household, String user, String task, Map<String, Object> answers) {
        if (!clerk.openTasks(user, task, household.number()).isEmpty()) {
            clerk.does(user, task, household.number(), answers);
        }
    }

    private void on(LocalDate day, LocalDate until, Runnable work) {
        var workingDay = calendar.nextWorkingDay(day);
        if (workingDay.isBefore(until)) {
            errands.add(new Errand(workingDay, made++, work));
        }
    }
}
