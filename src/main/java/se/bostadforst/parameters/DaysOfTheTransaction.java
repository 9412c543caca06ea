package se.bostadforst.parameters;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The figures of a day, read once in a click: a round of approvals asks for the same few seven times, and must get the same answer each
 * time. Nothing is kept from one transaction to the next.
 */
final class DaysOfTheTransaction {

    Map<String, String> on(LocalDate day, Function<LocalDate, Map<String, String>> read) {
        return TransactionSynchronizationManager.isSynchronizationActive()
                ? days().computeIfAbsent(day, read)
                : read.apply(day);
    }

    void forget() {
        TransactionSynchronizationManager.unbindResourceIfPossible(this);
    }

    @SuppressWarnings("unchecked")
    private Map<LocalDate, Map<String, String>> days() {
        var known = (Map<LocalDate, Map<String, String>>) TransactionSynchronizationManager.getResource(this);
        if (known == null) {
            known = new HashMap<>();
            TransactionSynchronizationManager.bindResource(this, known);
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void suspend() {
                    forget();
                }

                @Override
                public void afterCompletion(int status) {
                    forget();
                }
            });
        }
        return known;
    }
}
