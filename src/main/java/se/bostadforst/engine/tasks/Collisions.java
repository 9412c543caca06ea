package se.bostadforst.engine.tasks;

import java.util.function.Supplier;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Two answers in the same case at the same moment: the engine lets one of them through and throws the other back. Nobody has to answer
 * again for that; the later click is carried out once more on what the first one left. Its first try has been rolled back as a whole.
 */
final class Collisions {

    private static final int TRIES = 5;

    private Collisions() {}

    static <T> T settled(Supplier<T> click) {
        var inSomebodysTransaction = TransactionSynchronizationManager.isActualTransactionActive();
        for (int left = inSomebodysTransaction ? 0 : TRIES - 1; left > 0; left--) {
            try {
                return click.get();
            } catch (OptimisticLockingException collided) {
                // the other one has committed by now
            }
        }
        return click.get();
    }
}
