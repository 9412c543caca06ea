package se.bostadforst.messaging;

import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import se.bostadforst.access.Actor;
import se.bostadforst.access.ActorContext;

/**
 * Sends what is due in the outbox. Several nodes and threads may do so at once. A letter is sent once, except when the process dies, or
 * loses the database, between the server's receipt and the note of it: then the same letter, with the same Message-ID, is sent again.
 *
 * <p>A letter that fails is tried six times in all ({@link BackOff}). While no mail server answers, nothing is tried at all, so that an
 * outage of days costs no letter its attempts and everything leaves as soon as the server is back ({@code security.md} F10).
 */
@Component
public class OutboxDelivery {

    /** Longer than all time limits of one conversation with a mail server together. */
    private static final Duration LEASE = Duration.ofMinutes(5);

    private static final Logger LOG = LoggerFactory.getLogger(OutboxDelivery.class);

    private final OutboxLedger ledger;
    private final RecipientDirectory directory;
    private final MailPort mailPort;
    private final List<LateLetters> lateLetters;
    private final String baseUrl;

    OutboxDelivery(
            OutboxLedger ledger,
            RecipientDirectory directory,
            MailPort mailPort,
            List<LateLetters> lateLetters,
            @Value("${bostadforst.base-url:http://localhost:8080}") String baseUrl) {
        this.lateLetters = lateLetters;
        this.ledger = ledger;
        this.directory = directory;
        this.mailPort = mailPort;
        this.baseUrl = baseUrl;
    }

    private enum Outcome {
        SENT,
        NOTHING_SENT,
        SERVER_UNAVAILABLE
    }

    /**
     * Sends everything that is due by the house's clock and returns the number of letters that left. Failures are noted in the outbox and
     * never thrown.
     *
     * @throws IllegalStateException inside a transaction: a slow mail server must not hold a database connection
     */
    public int deliverDue() {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("Letters are not sent inside a transaction");
        }
        if (ledger.waitsForServer()) {
            if (!mailPort.answers()) {
                return 0;
            }
            ledger.serverIsBack();
        }
        var letters = 0;
        for (var due = ledger.claim(LEASE); due.isPresent(); due = ledger.claim(LEASE)) {
            var outcome = deliver(due.get());
            if (outcome == Outcome.SERVER_UNAVAILABLE) {
                return letters;
            }
            if (outcome == Outcome.SENT) {
                letters++;
            }
        }
        return letters;
    }

    private Outcome deliver(OutboxLedger.Attempt attempt) {
        if (BackOff.isBeyond(attempt.number())) {
            ledger.givenUp(attempt, "interrupted");
            LOG.error("Message {} given up: interrupted", attempt.messageId());
            return Outcome.NOTHING_SENT;
        }
        try {
            var addresses = ActorContext.callAs(Actor.PROCESS, () -> directory.addresses(attempt.recipient()));
            if (!sendTo(addresses, attempt)) {
                return Outcome.NOTHING_SENT;
            }
        } catch (MailPort.NotSent e) {
            failed(attempt, e.code());
            return e.code().equals(MailPort.NotSent.SERVER_UNAVAILABLE)
                    ? Outcome.SERVER_UNAVAILABLE
                    : Outcome.NOTHING_SENT;
        } catch (RuntimeException e) {
            // Whatever it is, it must not hold up the letters behind this one. Its text may hold an address: the class
            // has to do.
            failed(attempt, e.getClass().getSimpleName());
            return Outcome.NOTHING_SENT;
        }
        ledger.sent(attempt);
        return Outcome.SENT;
    }

    private boolean sendTo(List<Address> addresses, OutboxLedger.Attempt attempt) {
        if (addresses.isEmpty()) {
            ledger.laidAside(attempt, "no-address");
            return false;
        }
        if (attempt.recipient() instanceof Recipient.ToGroup) {
            ledger.spread(attempt, addresses);
            return false;
        }
        var address = addresses.get(0);
        var writer = lateLetters.stream()
                .filter(room -> room.writes(attempt.dedupeKey()))
                .findFirst();
        if (writer.isEmpty()) {
            mailPort.send(
                    Mail.of(attempt.messageId(), address, attempt.subject(), attempt.body(), attempt.link(), baseUrl)
                            .with(attempt.calendar()));
            return true;
        }
        var text = writer.get().write(attempt.dedupeKey(), address.userId()).filter(written -> !written.isEmpty());
        if (text.isEmpty()) {
            ledger.laidAside(attempt, "nothing-left");
            return false;
        }
        ledger.written(attempt, text.get().subject());
        mailPort.send(Mail.of(
                attempt.messageId(), address, text.get().subject(), text.get().body(baseUrl), null, baseUrl));
        return true;
    }

    private void failed(OutboxLedger.Attempt attempt, String code) {
        var wait = BackOff.after(attempt.number());
        if (wait.isPresent()) {
            ledger.failed(attempt, wait.get(), code);
            LOG.warn("Message {} not sent at attempt {}: {}", attempt.messageId(), attempt.number(), code);
        } else {
            ledger.givenUp(attempt, code);
            LOG.error("Message {} given up after {} attempts: {}", attempt.messageId(), attempt.number(), code);
        }
    }
}
