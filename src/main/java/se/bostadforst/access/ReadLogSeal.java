package se.bostadforst.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Läsloggens försegling: a chain of SHA-256 sums over the read log, made in batches so that no click queues for it ({@code architecture.md}
 * A6). A batch holds every line whose writer had ended when the batch was made, in the writers' order, so no line can slip in behind it.
 * The latest sum goes to the application log: kept outside the database, it also shows whether the chain's own end has been cut off.
 *
 * <p>Transaction numbers begin anew when a dump is restored into another PostgreSQL: then the chain begins anew too.
 */
@Component
public class ReadLogSeal {

    /** The first link that does not hold. */
    public record BrokenLink(long sealId, Instant sealedAt, String why) {}

    private record Seal(long id, Instant sealedAt, String xactBefore, long rows, byte[] previous, byte[] hash) {}

    private record Sum(long rows, byte[] hash) {}

    private static final Logger LOG = LoggerFactory.getLogger(ReadLogSeal.class);
    private static final byte[] BEGINNING = new byte[32];
    private static final String FIRST_XACT = "0";

    private final JdbcClient jdbc;
    private final Clock clock;

    ReadLogSeal(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Seals the lines that are not sealed yet, one node at a time. Nothing new, no new link. */
    @Scheduled(
            fixedDelayString = "${bostadforst.read-log.seal-every:10m}",
            initialDelayString = "${bostadforst.read-log.seal-every:10m}")
    @Transactional
    public void seal() {
        ActorContext.runAs(Actor.PROCESS, this::sealBatch);
    }

    /** Computes every link again; empty when all of them hold. */
    @Transactional
    public Optional<BrokenLink> verify() {
        return ActorContext.callAs(Actor.PROCESS, this::firstBroken);
    }

    /** The nightly control, 03:30 Europe/Stockholm; a broken link is an error in the application log. */
    @Scheduled(cron = "0 30 3 * * *", zone = "Europe/Stockholm")
    @Transactional
    public void verifyEveryNight() {
        verify().ifPresent(link -> LOG.error(
                "Läsloggens kedja är bruten vid försegling {} ({}): {}", link.sealId(), link.sealedAt(), link.why()));
    }

    private void sealBatch() {
        if (!jdbc.sql("select pg_try_advisory_xact_lock(hashtext('bf.read_log_seal'))")
                .query(Boolean.class)
                .single()) {
            return;
        }
        var last = jdbc.sql("select * from bf.read_log_seal order by seal_id desc limit 1")
                .query(ReadLogSeal::stored)
                .optional();
        var from = last.map(Seal::xactBefore).orElse(FIRST_XACT);
        var before = jdbc.sql("select pg_snapshot_xmin(pg_current_snapshot())::text")
                .query(String.class)
                .single();
        var previous = last.map(Seal::hash).orElse(BEGINNING);
        var sealedAt = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var sum = sum(previous, sealedAt, from, before);
        if (sum.rows() == 0) {
            return;
        }
        jdbc.sql("""
                        insert into bf.read_log_seal (sealed_at, xact_before, rows_sealed, previous_hash, hash)
                        values (?, ?::xid8, ?, ?, ?)""")
                .params(Timestamp.from(sealedAt), before, sum.rows(), previous, sum.hash())
                .update();
        LOG.info("Läsloggen förseglad, {} rader: {}", sum.rows(), HexFormat.of().formatHex(sum.hash()));
    }

    private Optional<BrokenLink> firstBroken() {
        var previous = BEGINNING;
        var from = FIRST_XACT;
        for (var seal : jdbc.sql("select * from bf.read_log_seal order by seal_id")
                .query(ReadLogSeal::stored)
                .list()) {
            if (!MessageDigest.isEqual(previous, seal.previous())) {
                return broken(seal, "en försegling före den är borttagen eller ändrad");
            }
            var sum = sum(previous, seal.sealedAt(), from, seal.xactBefore());
            if (sum.rows() != seal.rows()) {
                return broken(seal, "%d rader förseglades, nu finns %d".formatted(seal.rows(), sum.rows()));
            }
            if (!MessageDigest.isEqual(sum.hash(), seal.hash())) {
                return broken(seal, "en rad eller förseglingen själv är ändrad");
            }
            previous = seal.hash();
            from = seal.xactBefore();
        }
        return Optional.empty();
    }

    private static Optional<BrokenLink> broken(Seal seal, String why) {
        return Optional.of(new BrokenLink(seal.id(), seal.sealedAt(), why));
    }

    private Sum sum(byte[] previous, Instant sealedAt, String from, String before) {
        return jdbc.sql("""
                        select count(*), coalesce(string_agg(sha256(convert_to(jsonb_build_array(
                                   entry_id, to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US'), user_id, organisation, unit,
                                   case_number, data_class, purpose, task_id, granted, writer_xact::text)::text, 'UTF8')),
                                   ''::bytea order by writer_xact, entry_id), ''::bytea)
                          from bf.read_log
                         where writer_xact >= ?::xid8 and writer_xact < ?::xid8""")
                .params(from, before)
                .query((row, n) -> {
                    var digest = sha256();
                    digest.update(previous);
                    digest.update((sealedAt + "/" + before).getBytes(StandardCharsets.UTF_8));
                    return new Sum(row.getLong(1), digest.digest(row.getBytes(2)));
                })
                .single();
    }

    private static Seal stored(java.sql.ResultSet row, int n) throws java.sql.SQLException {
        return new Seal(
                row.getLong("seal_id"),
                row.getTimestamp("sealed_at").toInstant(),
                row.getString("xact_before"),
                row.getLong("rows_sealed"),
                row.getBytes("previous_hash"),
                row.getBytes("hash"));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
