package se.bostadforst.admission.process;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import se.bostadforst.access.Actor;
import se.bostadforst.access.ActorContext;
import se.bostadforst.admission.NominationClosed;
import se.bostadforst.admission.NominationWithdrawn;
import se.bostadforst.admission.PlaceReleased;
import se.bostadforst.engine.ProcessMessages;

/** What happens in the domain reaches the waiting processes, in the same transaction. */
@Component
class AdmissionMessages {

    private final ProcessMessages messages;

    AdmissionMessages(ProcessMessages messages) {
        this.messages = messages;
    }

    @EventListener
    void on(NominationWithdrawn event) {
        messages.correlate("admission.withdrawn", event.caseNumber().value());
    }

    @EventListener
    void on(NominationClosed event) {
        messages.correlate("admission.closed", event.caseNumber().value());
    }

    @EventListener
    void on(PlaceReleased event) {
        // Nobody of another unit acts in this case: its log must not name whoever happened to make the room (T-32).
        ActorContext.runAs(
                Actor.PROCESS,
                () -> messages.correlate(
                        "admission.placeReleased", event.caseNumber().value()));
    }
}
