package se.bostadforst.messaging;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Utkorgen: what is to be sent, stored together with what it tells about ({@code architecture.md} A10). */
@Service
public class Outbox {

    /** Between the values of a list that travels as one text; no message has room for it. */
    private static final String SEPARATOR = "\u001f";

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

    /** As {@link #post}, any number of late letters ({@link OutboxMessage#late}) in one statement. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void postLate(Collection<OutboxMessage> messages) {
        if (messages.isEmpty()) {
            return;
        }
        jdbc.sql("""
                        insert into bf.outbox (message_id, dedupe_key, recipient, subject, body, created_at, next_attempt_at)
                        select i::uuid, k, r, s, '', :now, :now
                          from unnest(string_to_array(:ids, :sep), string_to_array(:keys, :sep), string_to_array(:recipients, :sep),
                                      string_to_array(:subjects, :sep)) l (i, k, r, s)
                        on conflict do nothing""")
                .param("sep", SEPARATOR)
                .param("ids", list(messages, message -> UUID.randomUUID().toString()))
                .param("keys", list(messages, OutboxMessage::dedupeKey))
                .param(
                        "recipients",
                        list(messages, message -> message.recipient().stored()))
                .param("subjects", list(messages, OutboxMessage::subject))
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    private static String list(Collection<OutboxMessage> messages, Function<OutboxMessage, String> value) {
        return messages.stream().map(value).collect(Collectors.joining(SEPARATOR));
    }
}
