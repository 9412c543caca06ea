package se.bostadforst.followup.process;

import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import se.bostadforst.access.Actor;
import se.bostadforst.access.ActorContext;
import se.bostadforst.casefile.CaseNumber;
import se.bostadforst.engine.ProcessMessages;
import se.bostadforst.engine.Schedules;
import se.bostadforst.followup.FollowUp;
import se.bostadforst.followup.FollowUpBooked;
import se.bostadforst.followup.FollowUpNotices;
import se.bostadforst.followup.FollowUpOpening;
import se.bostadforst.followup.FollowUpRecorded;
import se.bostadforst.followup.FollowUpReports;
import se.bostadforst.followup.FollowUps;
import se.bostadforst.support.SupportEnded;
import se.bostadforst.tenancy.MovedIn;
import se.bostadforst.tenancy.TenancyEnded;

/** What happens in the domain starts the follow-ups' processes or reaches them, in the same transaction and never in a person's name. */
@Component
class FollowUpMessages {

    private static final String REPORT = "follow-up-report";

    private final ProcessMessages messages;
    private final Schedules schedules;
    private final FollowUps followUps;
    private final FollowUpReports reports;
    private final FollowUpOpening opening;
    private final FollowUpNotices notices;

    FollowUpMessages(
            ProcessMessages messages,
            Schedules schedules,
            FollowUps followUps,
            FollowUpReports reports,
            FollowUpOpening opening,
            FollowUpNotices notices) {
        this.messages = messages;
        this.schedules = schedules;
        this.followUps = followUps;
        this.reports = reports;
        this.opening = opening;
        this.notices = notices;
    }

    @EventListener
    void on(MovedIn event) {
        ActorContext.runAs(
                Actor.PROCESS,
                () -> messages.start("follow-ups", event.caseNumber().value()));
    }

    /** After the rooms that end: there is nothing to follow up when neither tenancy nor support goes on. */
    @EventListener
    @Order(Ordered.LOWEST_PRECEDENCE)
    void on(TenancyEnded event) {
        end(event.caseNumber());
    }

    @EventListener
    @Order(Ordered.LOWEST_PRECEDENCE)
    void on(SupportEnded event) {
        end(event.caseNumber());
    }

    @EventListener
    void on(FollowUpBooked event) {
        var about = FollowedUp.about(event.number());
        var caseNumber = event.caseNumber().value();
        ActorContext.runAs(Actor.PROCESS, () -> {
            notices.booked(event.caseNumber(), event.number(), event.on());
            if (reports.receivedAt(event.caseNumber(), event.number()).isEmpty()
                    && !messages.isRunning(
                            REPORT, caseNumber, FollowedUp.FOLLOW_UP, Integer.toString(event.number()))) {
                messages.start(REPORT, caseNumber, about);
            }
            schedules.countAgain(caseNumber, "followUpDates");
        });
    }

    @EventListener
    void on(FollowUpRecorded event) {
        recorded(event.caseNumber(), event.number());
    }

    private void recorded(CaseNumber caseNumber, int number) {
        ActorContext.runAs(
                Actor.PROCESS,
                () -> messages.correlate("followup.recorded", caseNumber.value(), FollowedUp.about(number)));
    }

    private void end(CaseNumber caseNumber) {
        if (opening.goesOn(caseNumber)) {
            return;
        }
        ActorContext.runAs(Actor.PROCESS, () -> messages.correlate("followup.ended", caseNumber.value()));
        followUps.of(caseNumber).stream().filter(FollowUp::open).forEach(open -> recorded(caseNumber, open.number()));
    }
}
