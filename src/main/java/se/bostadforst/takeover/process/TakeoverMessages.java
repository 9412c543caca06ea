package se.bostadforst.takeover.process;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import se.bostadforst.access.Actor;
import se.bostadforst.access.ActorContext;
import se.bostadforst.engine.ProcessMessages;
import se.bostadforst.engine.Schedules;
import se.bostadforst.followup.FollowUpBooked;
import se.bostadforst.followup.FollowUpRecorded;
import se.bostadforst.followup.FollowUps;
import se.bostadforst.takeover.TakeoverTest;
import se.bostadforst.takeover.TakeoverTests;
import se.bostadforst.takeover.TestEnding;
import se.bostadforst.tenancy.TenancyEnded;
import se.bostadforst.tenancy.TenancyEnding;

/** What happens in the domain begins, moves and stops rounds, in the same transaction and never in a person's name. */
@Component
class TakeoverMessages {

    private final TakeoverRounds rounds;
    private final TakeoverTests tests;
    private final FollowUps followUps;
    private final ProcessMessages messages;
    private final Schedules schedules;

    TakeoverMessages(
            TakeoverRounds rounds,
            TakeoverTests tests,
            FollowUps followUps,
            ProcessMessages messages,
            Schedules schedules) {
        this.rounds = rounds;
        this.tests = tests;
        this.followUps = followUps;
        this.messages = messages;
        this.schedules = schedules;
    }

    @EventListener
    void on(FollowUpBooked event) {
        var running = tests.running(event.caseNumber());
        if (running.isEmpty()) {
            followUps.of(event.caseNumber(), event.number()).ifPresent(rounds::startFor);
        } else if (isAbout(running.get(), event.number())) {
            schedules.countAgain(event.caseNumber().value(), "takeoverDates");
        }
    }

    /** A meeting that was not held ends the round, and the next one comes with the next booking. */
    @EventListener
    void on(FollowUpRecorded event) {
        if (tests.running(event.caseNumber())
                .filter(test -> isAbout(test, event.number()))
                .isEmpty()) {
            return;
        }
        if (event.held()) {
            ActorContext.runAs(
                    Actor.PROCESS,
                    () -> messages.correlate(
                            "takeover.followUpRecorded", event.caseNumber().value()));
        } else {
            rounds.stop(event.caseNumber(), TestEnding.INTE_HALLET);
        }
    }

    @EventListener
    void on(TenancyEnded event) {
        if (event.reason() != TenancyEnding.OVERTAGET) {
            rounds.stop(event.caseNumber(), TestEnding.UPPHORT);
        }
    }

    private static boolean isAbout(TakeoverTest test, int followUp) {
        return test.followUp().filter(number -> number == followUp).isPresent();
    }
}
