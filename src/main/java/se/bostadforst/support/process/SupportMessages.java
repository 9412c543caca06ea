package se.bostadforst.support.process;

import java.util.Map;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import se.bostadforst.access.Actor;
import se.bostadforst.access.ActorContext;
import se.bostadforst.casefile.CaseNumber;
import se.bostadforst.engine.ProcessMessages;
import se.bostadforst.support.MeetingHeld;
import se.bostadforst.support.MeetingMissed;
import se.bostadforst.support.MonthReopened;
import se.bostadforst.support.SupportEnded;
import se.bostadforst.support.Supports;
import se.bostadforst.tenancy.MovedIn;

/** What happens in the domain starts support's processes or reaches them, in the same transaction and never in a person's name. */
@Component
class SupportMessages {

    private static final String OUTREACH = "outreach";

    private final ProcessMessages messages;
    private final Supports supports;

    SupportMessages(ProcessMessages messages, Supports supports) {
        this.messages = messages;
        this.supports = supports;
    }

    @EventListener
    void on(MovedIn event) {
        ActorContext.runAs(
                Actor.PROCESS,
                () -> supports.begin(event.caseNumber(), event.anchor()).forEach(person -> {
                    start("support", event.caseNumber(), person);
                    start("support-plan", event.caseNumber(), person);
                }));
    }

    @EventListener
    void on(SupportEnded event) {
        ActorContext.runAs(Actor.PROCESS, () -> {
            messages.correlate("support.ended", event.caseNumber().value());
            // Whoever has said no to support is not sought out any more (T-16).
            messages.correlate("support.contact", event.caseNumber().value());
        });
    }

    /** One outreach at a time for each person: a second miss makes it a home visit. */
    @EventListener
    void on(MeetingMissed event) {
        ActorContext.runAs(Actor.PROCESS, () -> {
            var person = event.personId().toString();
            var goesOn = supports.of(event.caseNumber(), event.personId())
                    .filter(support -> support.endedOn().isEmpty())
                    .isPresent();
            if (!goesOn) {
                return;
            }
            if (messages.isRunning(OUTREACH, event.caseNumber().value(), SupportedPerson.PERSON, person)) {
                messages.correlate(
                        "support.missedAgain", event.caseNumber().value(), Map.of(SupportedPerson.PERSON, person));
            } else {
                start(OUTREACH, event.caseNumber(), event.personId());
            }
        });
    }

    @EventListener
    void on(MeetingHeld event) {
        ActorContext.runAs(
                Actor.PROCESS,
                () -> messages.correlate(
                        "support.contact",
                        event.caseNumber().value(),
                        Map.of(SupportedPerson.PERSON, event.personId().toString())));
    }

    @EventListener
    void on(MonthReopened event) {
        ActorContext.runAs(
                Actor.PROCESS,
                () -> messages.correlate(
                        "support.monthReopened",
                        event.caseNumber().value(),
                        Map.of(
                                SupportedPerson.PERSON, event.personId().toString(),
                                SupportedPerson.MONTH, event.month().toString())));
    }

    private void start(String process, CaseNumber caseNumber, UUID person) {
        messages.start(process, caseNumber.value(), Map.of(SupportedPerson.PERSON, person.toString()));
    }
}
