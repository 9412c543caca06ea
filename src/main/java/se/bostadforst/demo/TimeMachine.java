package se.bostadforst.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import se.bostadforst.access.Actor;
import se.bostadforst.access.ActorContext;
import se.bostadforst.calendar.MovableClock;
import se.bostadforst.engine.DueJobs;
import se.bostadforst.messaging.OutboxDelivery;
import se.bostadforst.notification.NoticeSweep;

/** Moves the demonstration's clock forward and lets everything due on the way happen, in order. The clock survives a restart. */
@Component
@Profile("!prod")
public class TimeMachine {

    private final MovableClock clock;
    private final DueJobs jobs;
    private final NoticeSweep notices;
    private final OutboxDelivery outbox;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    TimeMachine(
            MovableClock clock,
            DueJobs jobs,
            NoticeSweep notices,
            OutboxDelivery outbox,
            JdbcClient jdbc,
            PlatformTransactionManager transactions) {
        this.clock = clock;
        this.jobs = jobs;
        this.notices = notices;
        this.outbox = outbox;
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** The time in the demonstration. */
    public Instant now() {
        return clock.instant();
    }

    /**
     * Moves forward.
     *
     * @throws IllegalArgumentException when the target is not later than now, or more than ten years ahead
     */
    public synchronized List<DueJobs.Ran> moveTo(Instant target) {
        if (!target.isAfter(clock.instant())) {
            throw new IllegalArgumentException("Klockan kan bara ställas framåt.");
        }
        if (target.isAfter(clock.instant().plus(Duration.ofDays(3660)))) {
            throw new IllegalArgumentException("Klockan kan ställas högst tio år framåt åt gången.");
        }
        var ran = jobs.runUntil(target, clock::moveTo);
        remember();
        notices.run();
        outbox.deliverDue();
        return ran;
    }

    /** Sets the clock to what it was when the application stopped. */
    void restore() {
        var ahead = transaction.execute(status -> ActorContext.callAs(
                Actor.PROCESS,
                () -> jdbc.sql("select ahead_seconds from bf.demo_clock")
                        .query(Long.class)
                        .optional()
                        .orElse(0L)));
        if (ahead != null && ahead > 0) {
            clock.moveAhead(Duration.ofSeconds(ahead));
        }
    }

    /** Back to the real time; only together with a fresh demonstration. */
    void forget() {
        clock.reset();
        remember();
    }

    private void remember() {
        var ahead = clock.ahead().toSeconds();
        transaction.executeWithoutResult(status -> ActorContext.runAs(
                Actor.PROCESS,
                () -> jdbc.sql(
                                "insert into bf.demo_clock (ahead_seconds) values (?) on conflict (only_row) do update set ahead_seconds = excluded.ahead_seconds")
                        .param(Math.max(0, ahead))
                        .update()));
    }
}
