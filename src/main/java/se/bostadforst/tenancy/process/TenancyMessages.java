package se.bostadforst.tenancy.process;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import se.bostadforst.access.Actor;
import se.bostadforst.access.ActorContext;
import se.bostadforst.admission.Admitted;
import se.bostadforst.engine.ProcessMessages;
import se.bostadforst.tenancy.FlatWithdrawn;
import se.bostadforst.tenancy.Tenancies;
import se.bostadforst.tenancy.TenancyEnded;

/** What happens in the domain reaches the tenancy's processes, in the same transaction. */
@Component
class TenancyMessages {

    private final ProcessMessages messages;
    private final Tenancies tenancies;

    TenancyMessages(ProcessMessages messages, Tenancies tenancies) {
        this.messages = messages;
        this.tenancies = tenancies;
    }

    @EventListener
    void on(Admitted event) {
        tenancies.open(event.caseNumber());
        ActorContext.runAs(
                Actor.PROCESS,
                () -> messages.start("tenancy", event.caseNumber().value()));
    }

    @EventListener
    void on(FlatWithdrawn event) {
        messages.correlate("tenancy.flatWithdrawn", event.caseNumber().value());
    }

    @EventListener
    void on(TenancyEnded event) {
        ActorContext.runAs(
                Actor.PROCESS,
                () -> messages.correlate("tenancy.ended", event.caseNumber().value()));
    }
}
