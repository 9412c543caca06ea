package se.bostadforst.messaging;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import se.bostadforst.access.Actor;
import se.bostadforst.access.ActorContext;

/**
 * What happened to each message. Every method is a short transaction of its own. An attempt is counted and committed before it is made.
 * A letter that left has left, however late its sender tells; a failure counts only from who made the latest attempt.
 */
@Component
class OutboxLedger {

    private static final String OPEN = "sent_at is null and given_up_at is null";

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Clock clock;

    OutboxLedger(JdbcClient jdbc, PlatformTransactionManager transactions, Clock clock) {
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /** One attempt at a message. */
    record Attempt(
            UUID messageId,
            String dedupeKey,
            Recipient recipient,
            String subject,
            String body,
            @Nullable String link,
            @Nullable String calendar,
            int number) {}

    /**
     * The message that has waited longest, out of others' reach for the time of the lease. One that is being tried has no error, which is how
     * the delivery log tells it from one that waits for its next attempt.
     */
    Optional<Attempt> claim(Duration lease) {
        return asProcess(() -> jdbc.sql("""
                        update bf.outbox set attempts = attempts + 1, next_attempt_at = :leaseEnds, last_error = null
                         where message_id = (select message_id from bf.outbox
                                              where %s and next_attempt_at <= :now
                                              order by next_attempt_at, created_at
                                              limit 1 for update skip locked)
                        returning message_id, dedupe_key, recipient, subject, body, link, calendar, attempts""".formatted(OPEN))
                .param("leaseEnds", in(lease))
                .param("now", in(Duration.ZERO))
                .query(OutboxLedger::attempt)
                .optional());
    }

    void sent(Attempt attempt) {
        sent(attempt, null);
    }

    /** Nothing goes out, and nothing is left to do; the code says why. */
    void laidAside(Attempt attempt, String code) {
        sent(attempt, code);
    }

    /** What a late letter turned out to say, for whoever reads the delivery log. */
    void written(Attempt attempt, String subject) {
        asProcess(() -> jdbc.sql("update bf.outbox set subject = :subject where message_id = :id")
                .param("subject", subject)
                .param("id", attempt.messageId())
                .update());
    }

    void givenUp(Attempt attempt, String code) {
        failed(attempt, "given_up_at", Duration.ZERO, code);
    }

    void failed(Attempt attempt, Duration wait, String code) {
        failed(attempt, "next_attempt_at", wait, code);
    }

    /** One message to a group becomes one to each member, so that a failure for one repeats nobody else's letter. */
    void spread(Attempt attempt, List<Address> members) {
        asProcess(() -> {
            members.forEach(member -> jdbc.sql("""
                            insert into bf.outbox (message_id, dedupe_key, recipient, case_number, subject, body, link, calendar,
                                                   created_at, next_attempt_at)
                            select :memberId, dedupe_key || '#' || :user, :recipient, case_number, subject, body, link, calendar, :now, :now
                              from bf.outbox where message_id = :id
                            on conflict do nothing""")
                    .param("memberId", UUID.randomUUID())
                    .param("user", member.userId())
                    .param("recipient", new Recipient.ToUser(member.userId()).stored())
                    .param("now", in(Duration.ZERO))
                    .param("id", attempt.messageId())
                    .update());
            laidAside(attempt, "spread");
            return null;
        });
    }

    /** Whether a message waits because the mail server was away. */
    boolean waitsForServer() {
        return asProcess(
                () -> jdbc.sql("select exists (select 1 from bf.outbox where last_error = :code and " + OPEN + ")")
                        .param("code", MailPort.NotSent.SERVER_UNAVAILABLE)
                        .query(Boolean.class)
                        .single());
    }

    /** The mail server is back: what waited for it is due now. */
    void serverIsBack() {
        asProcess(() -> jdbc.sql(
                        "update bf.outbox set next_attempt_at = :now, last_error = null where last_error = :code and "
                                + OPEN)
                .param("now", in(Duration.ZERO))
                .param("code", MailPort.NotSent.SERVER_UNAVAILABLE)
                .update());
    }

    private void sent(Attempt attempt, @Nullable String code) {
        asProcess(() -> jdbc.sql("update bf.outbox set sent_at = :now, given_up_at = null, last_error = :code"
                        + " where message_id = :id and sent_at is null")
                .param("now", in(Duration.ZERO))
                .param("code", code)
                .param("id", attempt.messageId())
                .update());
    }

    private void failed(Attempt attempt, String column, Duration wait, String code) {
        asProcess(() -> jdbc.sql("update bf.outbox set " + column
                        + " = :then, last_error = :code where message_id = :id" + " and attempts = :number and " + OPEN)
                .param("then", in(wait))
                .param("code", code)
                .param("id", attempt.messageId())
                .param("number", attempt.number())
                .update());
    }

    private OffsetDateTime in(Duration wait) {
        return clock.instant().plus(wait).atOffset(ZoneOffset.UTC);
    }

    private <T> T asProcess(Supplier<T> work) {
        return ActorContext.callAs(Actor.PROCESS, () -> transaction.execute(status -> work.get()));
    }

    private static Attempt attempt(ResultSet row, int number) throws SQLException {
        return new Attempt(
                row.getObject("message_id", UUID.class),
                row.getString("dedupe_key"),
                Recipient.of(row.getString("recipient")),
                row.getString("subject"),
                row.getString("body"),
                row.getString("link"),
                row.getString("calendar"),
                row.getInt("attempts"));
    }
}
