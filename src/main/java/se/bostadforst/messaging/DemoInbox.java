package se.bostadforst.messaging;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Everybody's mailbox in the demo: the newest letters, in memory only. Stands in for the mail server, never in production. */
@Component
@Profile("!prod")
@WithoutMailServer
public class DemoInbox implements MailPort {

    private static final int KEPT = 500;

    private final Deque<Letter> letters = new ArrayDeque<>();
    private final Clock clock;

    DemoInbox(Clock clock) {
        this.clock = clock;
    }

    /** A mail and when it came. */
    public record Letter(Instant receivedAt, Mail mail) {}

    /** At most 500, newest first. */
    public synchronized List<Letter> letters() {
        return List.copyOf(letters);
    }

    /** Empties it, for a demo that begins anew. */
    public synchronized void clear() {
        letters.clear();
    }

    @Override
    public synchronized void send(Mail mail) {
        letters.addFirst(new Letter(clock.instant(), mail));
        if (letters.size() > KEPT) {
            letters.removeLast();
        }
    }

    @Override
    public boolean answers() {
        return true;
    }
}
