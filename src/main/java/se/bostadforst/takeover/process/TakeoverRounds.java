package se.bostadforst.takeover.process;

import java.util.Comparator;
import org.springframework.stereotype.Component;
import se.bostadforst.access.Actor;
import se.bostadforst.access.ActorContext;
import se.bostadforst.casefile.CaseNumber;
import se.bostadforst.engine.ProcessMessages;
import se.bostadforst.followup.FollowUp;
import se.bostadforst.followup.FollowUpStatus;
import se.bostadforst.followup.FollowUps;
import se.bostadforst.takeover.OwnContracts;
import se.bostadforst.takeover.TakeoverCalendar;
import se.bostadforst.takeover.TakeoverTest;
import se.bostadforst.takeover.TakeoverTests;
import se.bostadforst.takeover.TestEnding;

/** One round at a time, one for each monthly follow-up, begun and stopped together with the test it is about. */
@Component
class TakeoverRounds {

    private static final String PROCESS = "contract-takeover";

    private final TakeoverTests tests;
    private final TakeoverCalendar calendar;
    private final OwnContracts contracts;
    private final FollowUps followUps;
    private final ProcessMessages messages;

    TakeoverRounds(
            TakeoverTests tests,
            TakeoverCalendar calendar,
            OwnContracts contracts,
            FollowUps followUps,
            ProcessMessages messages) {
        this.tests = tests;
        this.calendar = calendar;
        this.contracts = contracts;
        this.followUps = followUps;
        this.messages = messages;
    }

    /** A round for a follow-up that has had none: who has said no this month is not asked twice. */
    void startFor(FollowUp followUp) {
        var asked = ActorContext.asProcess(() -> tests.of(followUp.caseNumber())).stream()
                .anyMatch(test -> test.followUp()
                        .filter(number -> number == followUp.number())
                        .isPresent());
        if (!asked && followUp.open() && calendar.tenancyRuns(followUp.caseNumber()) && calendar.belongsTo(followUp)) {
            start(followUp);
        }
    }

    /** A round that somebody wants, whatever was said before. */
    boolean start(FollowUp followUp) {
        var begun = tests.begin(followUp.caseNumber(), followUp.number());
        if (begun) {
            ActorContext.runAs(
                    Actor.PROCESS,
                    () -> messages.start(PROCESS, followUp.caseNumber().value()));
        }
        return begun;
    }

    /** The meeting of the next round may have been booked while the last one waited for an answer (T-08). */
    void startNextBooked(CaseNumber caseNumber) {
        var last = tests.latest(caseNumber).flatMap(TakeoverTest::followUp).orElse(0);
        followUps.of(caseNumber).stream()
                .filter(followUp -> followUp.status() == FollowUpStatus.BOKAD && followUp.number() > last)
                .min(Comparator.comparingInt(FollowUp::number))
                .ifPresent(this::startFor);
    }

    /** The round falls away and everything else is as it was: what was drawn up is void, the project's contracts go on. */
    boolean stop(CaseNumber caseNumber, TestEnding why) {
        if (tests.running(caseNumber).isEmpty()) {
            return false;
        }
        contracts.drop(caseNumber);
        tests.close(caseNumber, why);
        ActorContext.runAs(Actor.PROCESS, () -> messages.correlate("takeover.stopped", caseNumber.value()));
        return true;
    }
}
