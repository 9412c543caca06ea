package se.bostadforst.messaging;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.bostadforst.access.Actor;
import se.bostadforst.access.ActorContext;
import se.bostadforst.access.CaseNotFound;
import se.bostadforst.access.RoleCatalogue;

/**
 * Utskicksloggen: what became of the letters, for operations and administrators, who may have one tried again. Five statements, however many
 * letters there are. Addresses are not shown: a member of staff is known by the user id.
 */
@Service
@Transactional
public class DeliveryLog {

    /** A letter; {@code mayRetry} where the button does something. */
    public record Row(
            String messageId,
            String at,
            String to,
            String what,
            int attempts,
            String why,
            String next,
            boolean mayRetry) {}

    /** How many letters left on a day, and how many were given up. */
    public record Day(String day, int sent, int failed) {}

    /**
     * What the page shows.
     *
     * @param waiting not yet sent, those that have waited longest first
     * @param failed given up, or without an address, the latest first
     * @param sent the latest first
     * @param waitingInAll may be more than are shown
     */
    public record Page(
            Optional<String> alarm,
            List<Row> waiting,
            List<Row> failed,
            List<Row> sent,
            List<Day> days,
            int waitingInAll) {}

    private static final String OPERATIONS = "drift";
    private static final int MOST = 50;
    private static final int DAYS = 14;
    private static final Logger LOG = LoggerFactory.getLogger(DeliveryLog.class);

    private final JdbcClient jdbc;
    private final DeliveryAlarm alarm;
    private final RoleCatalogue roles;
    private final Clock clock;

    DeliveryLog(JdbcClient jdbc, DeliveryAlarm alarm, RoleCatalogue roles, Clock clock) {
        this.jdbc = jdbc;
        this.alarm = alarm;
        this.roles = roles;
        this.clock = clock;
    }

    /** @throws CaseNotFound for whoever neither runs the system nor administers it */
    @Transactional(readOnly = true)
    public Page page() {
        requireOperations();
        return ActorContext.asProcess(() -> new Page(
                alarm.sentence(),
                rows("sent_at is null and given_up_at is null order by created_at, message_id"),
                rows("(given_up_at is not null and sent_at is null or last_error = 'no-address')"
                        + " order by coalesce(given_up_at, sent_at) desc, message_id"),
                rows("sent_at is not null and last_error is null order by sent_at desc, message_id"),
                days(),
                jdbc.sql("select count(*) from bf.outbox where sent_at is null and given_up_at is null")
                        .query(Integer.class)
                        .single()));
    }

    /**
     * Lets a letter that was given up, or that waits for its next attempt, be tried at once, from the beginning.
     *
     * @throws CaseNotFound when there is no such letter, or it is being tried just now
     */
    public void retry(UUID messageId) {
        var who = requireOperations();
        if (again("message_id = :id and (given_up_at is not null or last_error is not null)", messageId) == 0) {
            throw new CaseNotFound();
        }
        LOG.info("Brev {} försöks igen nu, av {}", messageId, who);
    }

    /** Every letter that waits for its next attempt is tried at once; none that was given up. */
    public void retryWaiting() {
        var who = requireOperations();
        var number = again("given_up_at is null and last_error is not null", null);
        LOG.info("{} brev försöks igen nu, av {}", number, who);
    }

    private int again(String which, @Nullable UUID messageId) {
        return ActorContext.asProcess(
                () -> jdbc.sql("update bf.outbox set given_up_at = null, attempts = 0, last_error = null,"
                                + " next_attempt_at = :now where sent_at is null and " + which)
                        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                        .param("id", messageId)
                        .update());
    }

    private List<Row> rows(String which) {
        return jdbc.sql(
                        "select *, given_up_at is not null or last_error is not null and sent_at is null as may_retry from bf.outbox where "
                                + which + " limit " + MOST)
                .query((row, n) -> row(row))
                .list();
    }

    private Row row(ResultSet row) throws SQLException {
        var sent = row.getObject("sent_at", OffsetDateTime.class);
        var givenUp = row.getObject("given_up_at", OffsetDateTime.class);
        return new Row(
                row.getString("message_id"),
                DeliveryWords.minute(
                        sent != null
                                ? sent
                                : givenUp != null ? givenUp : row.getObject("created_at", OffsetDateTime.class)),
                DeliveryWords.recipient(row.getString("recipient"), roles),
                row.getString("subject"),
                row.getInt("attempts"),
                DeliveryWords.why(row.getString("last_error")),
                sent == null && givenUp == null
                        ? DeliveryWords.minute(row.getObject("next_attempt_at", OffsetDateTime.class))
                        : "",
                row.getBoolean("may_retry"));
    }

    private List<Day> days() {
        return jdbc.sql("""
                        select day, count(*) filter (where sent) as sent, count(*) filter (where not sent) as failed
                          from (select (sent_at at time zone 'Europe/Stockholm')::date as day, true as sent from bf.outbox
                                 where sent_at >= :from and last_error is null
                                union all
                                select (given_up_at at time zone 'Europe/Stockholm')::date, false from bf.outbox where given_up_at >= :from) d
                         group by day order by day desc""")
                .param("from", clock.instant().atOffset(ZoneOffset.UTC).minusDays(DAYS))
                .query((row, n) -> new Day(
                        row.getObject("day", LocalDate.class).toString(), row.getInt("sent"), row.getInt("failed")))
                .list();
    }

    /** Whom the door has let in without an actor is an administrator. */
    private static String requireOperations() {
        var actor = ActorContext.current();
        if (actor.filter(one -> !one.has(OPERATIONS)).isPresent()) {
            throw new CaseNotFound();
        }
        return actor.map(Actor::userId).orElse("administratör");
    }
}
