package se.bostadforst.accessibility;

import java.util.ArrayList;
import java.util.UUID;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.bostadforst.access.ActorContext;
import se.bostadforst.forms.FieldError;
import se.bostadforst.forms.FormRefused;
import se.bostadforst.messaging.Outbox;
import se.bostadforst.messaging.OutboxMessage;
import se.bostadforst.messaging.Recipient;

/** Rapporterade brister: each goes to the project leader as a letter. Who reported is not said. */
@Service
public class AccessibilityReports {

    private static final String LEADER = "projektledare";

    private final Outbox outbox;

    AccessibilityReports(Outbox outbox) {
        this.outbox = outbox;
    }

    /**
     * Stores the report in the outbox.
     *
     * @throws FormRefused when something is not chosen
     */
    @Transactional
    public void report(@Nullable Place place, @Nullable Obstacle obstacle) {
        var wrong = new ArrayList<FieldError>();
        if (place == null) {
            wrong.add(new FieldError("place", "Välj var det är."));
        }
        if (obstacle == null) {
            wrong.add(new FieldError("obstacle", "Välj vad som inte fungerar."));
        }
        if (place == null || obstacle == null) {
            throw new FormRefused(wrong);
        }
        var letter = OutboxMessage.aboutTask(
                "accessibility:" + UUID.randomUUID(),
                new Recipient.ToGroup(LEADER),
                null,
                "Brist i tillgängligheten. %s: %s".formatted(place.label(), obstacle.label()),
                "/tillganglighet");
        // An administrator is nobody's actor, and may report all the same.
        if (ActorContext.current().isPresent()) {
            outbox.post(letter);
        } else {
            ActorContext.asProcess(() -> {
                outbox.post(letter);
                return null;
            });
        }
    }
}
