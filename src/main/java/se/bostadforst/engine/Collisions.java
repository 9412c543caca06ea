package se.bostadforst.engine;

import java.sql.SQLException;
import java.util.Set;
import java.util.function.Supplier;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.springframework.lang.Nullable;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import se.bostadforst.access.CaseNotFound;
import se.bostadforst.forms.FormRefused;

/**
 * Two clicks in the same case at the same moment: one of them gets through and the other is thrown back, by the engine, by a key that is
 * taken, or by PostgreSQL where each waits for the other. Nobody has to answer again for that; the later click is carried out once more on
 * what the first one left, and finds there whether anything remains to be done. Its first try has been rolled back as a whole.
 */
public final class Collisions {

    private static final int TRIES = 5;

    /** Deadlock, serialization failure. */
    private static final Set<String> EACH_WAITED = Set.of("40P01", "40001");

    /** A key that is taken, a row that is referred to: both are found out only where they are written. */
    private static final Set<String> TOO_LATE = Set.of("23505", "23503");

    private Collisions() {}

    /**
     * Carries out a click that is a transaction of its own.
     *
     * @throws OptimisticLockingException when others were first every time
     */
    public static <T> T settled(Supplier<T> click) {
        var inSomebodysTransaction = TransactionSynchronizationManager.isActualTransactionActive();
        var brokeBefore = false;
        for (int left = inSomebodysTransaction ? 0 : TRIES - 1; left > 0; left--) {
            try {
                return click.get();
            } catch (RuntimeException thrown) {
                if (!collided(thrown)) {
                    if (isAnAnswer(thrown) || brokeBefore) {
                        throw thrown;
                    }
                    brokeBefore = true;
                }
                // the other one has committed by now
            }
        }
        return lastTry(click);
    }

    /**
     * A no is a no. Anything else may be what is left of a case that ended between two of our questions – an execution that is gone, a
     * row that was just there – and is looked at once more.
     */
    private static boolean isAnAnswer(RuntimeException thrown) {
        return thrown instanceof FormRefused
                || thrown instanceof CaseNotFound
                || thrown instanceof AuthorizationException
                || thrown instanceof BadUserRequestException;
    }

    private static <T> T lastTry(Supplier<T> click) {
        try {
            return click.get();
        } catch (RuntimeException thrown) {
            if (EACH_WAITED.contains(stateOf(thrown))) {
                throw new OptimisticLockingException("Somebody was first", thrown);
            }
            throw thrown;
        }
    }

    private static boolean collided(RuntimeException thrown) {
        var state = stateOf(thrown);
        return thrown instanceof OptimisticLockingException || TOO_LATE.contains(state) || EACH_WAITED.contains(state);
    }

    private static String stateOf(@Nullable Throwable thrown) {
        for (var cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && sql.getSQLState() != null) {
                return sql.getSQLState();
            }
        }
        return "";
    }
}
