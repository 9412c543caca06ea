package se.bostadforst.admission.process;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
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
    void on(PlaceReleased event) {
        messages.correlate("admission.placeReleased", event.caseNumber().value());
    }
}
