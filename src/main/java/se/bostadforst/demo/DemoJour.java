package se.bostadforst.demo;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import se.bostadforst.casefile.CaseNumber;
import se.bostadforst.engine.Clerk;
import se.bostadforst.oncall.CallSource;
import se.bostadforst.oncall.CrisisPlans;
import se.bostadforst.oncall.NewCall;
import se.bostadforst.oncall.OnCallLog;
import se.bostadforst.oncall.Situation;
import se.bostadforst.oncall.Triage;

/** A household's crisis plan and a night when somebody called. */
@Component
@Profile("!prod")
class DemoJour {

    private static final String JOUR = "ssm_jour1";
    private static final String GUIDE = "ssm_vagledare1";

    private final Clerk clerk;
    private final OnCallLog calls;
    private final CrisisPlans plans;
    private final TransactionTemplate transaction;

    DemoJour(Clerk clerk, OnCallLog calls, CrisisPlans plans, PlatformTransactionManager transactions) {
        this.clerk = clerk;
        this.calls = calls;
        this.plans = plans;
        this.transaction = new TransactionTemplate(transactions);
    }

    void plan(DemoCase household) {
        as(GUIDE, () -> {
            plans.write(
                    new CaseNumber(household.number()),
                    new CrisisPlans.NewPlan(
                            "Påhittat: blir rädd när någon ringer på sent.",
                            "Påhittat: ring först och säg vem du är. Prata om hunden.",
                            "Påhittat: syster, 070-000 00 00, fram till midnatt.",
                            "Påhittat: portkod 0000, andra våningen."));
            return null;
        });
    }

    /** The night before that day a neighbour was disturbed, and a talk was enough. */
    void call(DemoCase household, LocalDate morningAfter) {
        as(
                JOUR,
                () -> calls.record(
                        new CaseNumber(household.number()),
                        new NewCall(
                                morningAfter.minusDays(1) + "T23:40",
                                null,
                                CallSource.GRANNE_VIA_SB,
                                false,
                                true,
                                Situation.GRANNAR_STORS,
                                true,
                                Set.of(),
                                null,
                                "Påhittat: hög musik. Sänkte när vi ringde.",
                                Triage.SAMTAL,
                                null)));
        clerk.does(JOUR, "Task_CalmByTalk", household.number(), Map.of("outcome", "LUGNT"));
    }

    void receive(DemoCase household) {
        clerk.does(GUIDE, "Task_ReceiveHandover", household.number(), Map.of("received", true));
    }

    private <T> void as(String user, Supplier<T> work) {
        clerk.as(user, () -> transaction.execute(status -> work.get()));
    }
}
