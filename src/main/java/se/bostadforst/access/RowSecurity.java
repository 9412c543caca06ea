package se.bostadforst.access;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Tells PostgreSQL who is asking, just before a domain statement and only when the asker has changed since the last one in this
 * transaction. {@code SET LOCAL} semantics: commit and rollback both forget it, so a pooled connection never carries anybody over.
 */
final class RowSecurity {

    /** The organisations' roles may not call set_config, so the login takes the word back before it says somebody else. */
    private static final String BIND = """
            set local role none;
            select set_config('role', ?, true), set_config('bf.user', ?, true), set_config('bf.org', ?, true),
                   set_config('bf.unit', ?, true), set_config('bf.roles', ?, true), set_config('bf.today', ?, true),
                   set_config('bf.now', ?, true)""";

    private final Clock clock;

    RowSecurity(Clock clock) {
        this.clock = clock;
    }

    void bind(Connection connection) throws SQLException {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            return;
        }
        var actor = ActorContext.current();
        if (Objects.equals(TransactionSynchronizationManager.getResource(this), actor)) {
            return;
        }
        try (var statement = connection.prepareStatement(BIND)) {
            statement.setString(1, actor.map(Actor::databaseRole).orElse("bf_nobody"));
            statement.setString(2, actor.map(Actor::userId).orElse(""));
            statement.setString(3, actor.map(a -> a.organisation().name()).orElse(""));
            statement.setString(4, actor.flatMap(Actor::unit).map(Unit::name).orElse(""));
            statement.setString(5, actor.map(Actor::roleList).orElse(""));
            statement.setString(6, LocalDate.now(clock).toString());
            statement.setString(7, clock.instant().toString());
            statement.execute();
        }
        remember(actor);
    }

    private void remember(Optional<Actor> actor) {
        if (TransactionSynchronizationManager.unbindResourceIfPossible(this) == null) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void suspend() {
                    TransactionSynchronizationManager.unbindResourceIfPossible(RowSecurity.this);
                }

                @Override
                public void afterCompletion(int status) {
                    TransactionSynchronizationManager.unbindResourceIfPossible(RowSecurity.this);
                }
            });
        }
        TransactionSynchronizationManager.bindResource(this, actor);
    }
}
