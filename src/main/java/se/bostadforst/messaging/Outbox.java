package se.bostadforst.messaging;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Utkorgen: what is to be sent, stored together with what it tells about ({@code architecture.md} A10). */
@Service
public class Outbox {

    private final JdbcClient jdbc;
    private final Clock clock;

    Outbox(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Stores the message in the caller's transaction, which must exist: rolled back together, never sent alone. A message with a dedupe
     * key that was posted before is silently the same message. The mail server is not spoken to.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void post(OutboxMessage message) {
        var now = clock.instant().atOffset(ZoneOffset.UTC);
        // No conflict target: naming one needs the right to read the table, and who posts may not read other people's
        // messages.
        jdbc.sql("""
                        insert into bf.outbox (message_id, dedupe_key, recipient, case_number, subject, body, link, calendar,
                                               created_at, next_attempt_at)
                        values (:id, :dedupeKey, :recipient, :caseNumber, :subject, :body, :link, :calendar, :now, :now)
                        on conflict do nothing""")
                .param("id", UUID.randomUUID())
                .param("dedupeKey", message.dedupeKey())
                .param("recipient", message.recipient().stored())
                .param("caseNumber", message.caseNumber().orElse(null))
                .param("subject", message.subject())
                .param("body", message.body())
                .param("link", message.link().orElse(null))
                .param("calendar", message.calendar().orElse(null))
                .param("now", now)
                .update();
    }
}
