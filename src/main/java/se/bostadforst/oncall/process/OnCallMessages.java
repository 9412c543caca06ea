package se.bostadforst.oncall.process;

import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import se.bostadforst.access.Actor;
import se.bostadforst.access.ActorContext;
import se.bostadforst.engine.ProcessMessages;
import se.bostadforst.oncall.CallLogged;
import se.bostadforst.oncall.CallStruck;
import se.bostadforst.oncall.HandoverMoved;

/** What happens in the jour's log starts its process or reaches it, in the same transaction and never in a person's name. */
@Component
class OnCallMessages {

    private final ProcessMessages messages;

    OnCallMessages(ProcessMessages messages) {
        this.messages = messages;
    }

    @EventListener
    void on(CallLogged event) {
        ActorContext.runAs(
                Actor.PROCESS,
                () -> messages.start(
                        "on-call",
                        event.caseNumber().value(),
                        Map.of(LoggedCall.CALL, event.callId().toString())));
    }

    @EventListener
    void on(CallStruck event) {
        ActorContext.runAs(
                Actor.PROCESS,
                () -> messages.correlate(
                        "oncall.struck",
                        event.caseNumber().value(),
                        Map.of(LoggedCall.CALL, event.callId().toString())));
    }

    @EventListener
    void on(HandoverMoved event) {
        ActorContext.runAs(
                Actor.PROCESS,
                () -> event.waiting()
                        .forEach(call -> messages.correlate(
                                "oncall.handoverMoved",
                                event.caseNumber().value(),
                                Map.of(LoggedCall.CALL, call.toString()))));
    }
}
