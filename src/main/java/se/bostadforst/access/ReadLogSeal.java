package se.bostadforst.access;

import java.io.UncheckedIOException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Läsloggens försegling: a chain of SHA-256 sums over the read log, made in batches so that no click queues for it ({@code architecture.md}
 * A6). A batch holds every line whose writer had ended when the batch was made, in the writers' order, so no line can slip in behind it.
 * The latest sum goes to the application log and to {@link SealAnchor}: kept outside the database, it also shows whether the chain's own
 * end has been cut off.
 *
 * <p>Transaction numbers begin anew when a dump is restored into another PostgreSQL: then the chain begins anew too.
 */
@Component
public class ReadLogSeal {

    /** The first link that does not hold. */
    public record BrokenLink(long sealId, Instant sealedAt, String why) {}

    private static final Logger LOG = LoggerFactory.getLogger(ReadLogSeal.class);

    private final JdbcClient jdbc;
    private final Clock clock;
    private final SealChain chain;
    private final SealAnchor anchor;

    ReadLogSeal(JdbcClient jdbc, Clock clock, @Value("${bostadforst.read-log.anchor:}") String anchor) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.chain = new SealChain(jdbc);
        this.anchor = new SealAnchor(anchor);
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
        return ActorContext.callAs(Actor.PROCESS, () -> chain.firstBroken(anchor));
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
        var last = chain.last();
        var from = last.map(SealChain.Seal::xactBefore).orElse(SealChain.FIRST_XACT);
        var before = jdbc.sql("select pg_snapshot_xmin(pg_current_snapshot())::text")
                .query(String.class)
                .single();
        var previous = last.map(SealChain.Seal::hash).orElse(SealChain.BEGINNING);
        var sealedAt = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var sum = chain.sum(SealChain.VERSION, previous, sealedAt, from, before);
        if (sum.rows() == 0) {
            return;
        }
        var id = jdbc.sql("""
                        insert into bf.read_log_seal (sealed_at, xact_before, rows_sealed, previous_hash, hash, version)
                        values (?, ?::xid8, ?, ?, ?, ?) returning seal_id""")
                .params(Timestamp.from(sealedAt), before, sum.rows(), previous, sum.hash(), SealChain.VERSION)
                .query(Long.class)
                .single();
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                writeDown(new SealAnchor.Kept(id, sealedAt, sum.hash()), sum.rows());
            }
        });
    }

    private void writeDown(SealAnchor.Kept seal, long rows) {
        LOG.info("Läsloggen förseglad, {} rader: {}", rows, HexFormat.of().formatHex(seal.hash()));
        try {
            anchor.keep(seal);
        } catch (UncheckedIOException e) {
            LOG.error("Läsloggens försegling {} kunde inte antecknas utanför databasen", seal.sealId(), e);
        }
    }
}
