package se.bostadforst.messaging;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.boot.actuate.health.Status;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import se.bostadforst.access.ActorContext;
import se.bostadforst.parameters.Parameter;
import se.bostadforst.parameters.Parameters;

/**
 * Larm när inga brev går ut: a letter has waited longer than {@link Parameter#DELIVERY_ALARM_MINUTES}, or letters have been given up and
 * none has left since. Told by {@code /actuator/health}, in Cockpit, on the delivery log and in the program's log; over as soon as what
 * waits has left. It stops nobody: a warning is answered with 200.
 */
@Component("deliveries")
public class DeliveryAlarm implements HealthIndicator {

    /** Neither up nor down: letters wait, and everything else goes on. */
    static final Status WARNING = new Status("VARNING", "Brev har inte gått ut");

    private static final Logger LOG = LoggerFactory.getLogger(DeliveryAlarm.class);

    private static final String STATE = """
            select count(*) filter (where sent_at is null and given_up_at is null) as waiting,
                   min(created_at) filter (where sent_at is null and given_up_at is null) as since,
                   (select count(*) from bf.outbox g where g.given_up_at is not null
                       and g.given_up_at > coalesce((select max(s.sent_at) from bf.outbox s where s.sent_at is not null and s.last_error is null),
                                                    '-infinity')) as given_up
              from bf.outbox where sent_at is null""";

    private final JdbcClient jdbc;
    private final Parameters parameters;
    private final Clock clock;
    private final TransactionTemplate transaction;
    private final AtomicBoolean ringing = new AtomicBoolean();

    DeliveryAlarm(JdbcClient jdbc, Parameters parameters, Clock clock, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.parameters = parameters;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    private record State(int waiting, @Nullable OffsetDateTime since, int givenUp, int minutes) {}

    /** What is wrong, in a Swedish sentence without a word about whom it concerns; empty when letters go out as they should. */
    public Optional<String> sentence() {
        var state = state();
        if (hasWaitedTooLong(state)) {
            return Optional.of("%s väntar på att gå ut. Det äldsta har väntat sedan %s."
                    .formatted(DeliveryWords.letters(state.waiting()), DeliveryWords.minute(state.since())));
        }
        return state.givenUp() == 0
                ? Optional.empty()
                : Optional.of("Programmet har gett upp om %s, och inget brev har gått ut sedan dess."
                        .formatted(DeliveryWords.letters(state.givenUp()).toLowerCase(DeliveryWords.SWEDISH)));
    }

    @Override
    public Health health() {
        return sentence().isEmpty()
                ? Health.up().build()
                : Health.status(WARNING).build();
    }

    /** One line in the log when it begins and one when it is over; whoever watches the log needs no more. */
    void watch() {
        var sentence = sentence();
        if (ringing.getAndSet(sentence.isPresent()) != sentence.isPresent()) {
            sentence.ifPresentOrElse(
                    wrong -> LOG.error("Larm, utskick: {}", wrong),
                    () -> LOG.info("Larmet om utskick är över: breven går ut igen"));
        }
    }

    private boolean hasWaitedTooLong(State state) {
        return state.since() != null
                && state.since()
                        .toInstant()
                        .plus(Duration.ofMinutes(state.minutes()))
                        .isBefore(clock.instant());
    }

    private State state() {
        return ActorContext.asProcess(() -> transaction.execute(status -> {
            var minutes = parameters.intValue(Parameter.DELIVERY_ALARM_MINUTES, LocalDate.now(clock));
            return jdbc.sql(STATE).query((row, n) -> state(row, minutes)).single();
        }));
    }

    private static State state(ResultSet row, int minutes) throws SQLException {
        return new State(
                row.getInt("waiting"), row.getObject("since", OffsetDateTime.class), row.getInt("given_up"), minutes);
    }
}
