package se.bostadforst.assistance.process;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import se.bostadforst.access.Actor;
import se.bostadforst.access.ActorContext;
import se.bostadforst.assistance.appeal.AppealReceived;
import se.bostadforst.assistance.appeal.AppealWithdrawn;
import se.bostadforst.assistance.appeal.FavourableDecisionMade;
import se.bostadforst.engine.ProcessMessages;

/** What happens to an appeal in the domain begins and stops its process, in the same transaction and never in a person's name. */
@Component
class AppealMessages {

    private static final String WATCH = "unexecuted-decision";

    private final ProcessMessages messages;

    AppealMessages(ProcessMessages messages) {
        this.messages = messages;
    }

    @EventListener
    void on(AppealReceived event) {
        ActorContext.runAs(
                Actor.PROCESS,
                () -> messages.start("appeal", event.caseNumber().value(), AppealAbout.about(event.appealId())));
    }

    @EventListener
    void on(AppealWithdrawn event) {
        ActorContext.runAs(
                Actor.PROCESS,
                () -> messages.correlate(
                        "appeal.withdrawn", event.caseNumber().value(), AppealAbout.about(event.appealId())));
    }

    /** Unless the old one is still watched: then the same watch asks about the new one. */
    @EventListener
    void on(FavourableDecisionMade event) {
        ActorContext.runAs(Actor.PROCESS, () -> {
            if (!messages.isRunning(WATCH, event.caseNumber().value())) {
                messages.start(WATCH, event.caseNumber().value());
            }
        });
    }
}
