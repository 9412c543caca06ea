package se.bostadforst.access;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The facts behind an access ruling, read once in a click that first shows a case and then changes it. Nothing is kept from one transaction
 * to the next, and PostgreSQL asks its own rules at every row.
 */
final class FactsOfTheTransaction {

    private record Asked(String caseNumber, Organisation organisation) {}

    Optional<CaseFacts> of(String caseNumber, Organisation organisation, Supplier<Optional<CaseFacts>> read) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            return read.get();
        }
        var asked = new Asked(caseNumber, organisation);
        var facts = known().get(asked);
        if (facts == null) {
            facts = read.get();
            known().put(asked, facts);
        }
        return facts;
    }

    void forget(String caseNumber) {
        if (TransactionSynchronizationManager.hasResource(this)) {
            known().keySet().removeIf(asked -> asked.caseNumber().equals(caseNumber));
        }
    }

    @SuppressWarnings("unchecked")
    private Map<Asked, Optional<CaseFacts>> known() {
        var known = (Map<Asked, Optional<CaseFacts>>) TransactionSynchronizationManager.getResource(this);
        if (known == null) {
            known = new HashMap<>();
            TransactionSynchronizationManager.bindResource(this, known);
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void suspend() {
                    TransactionSynchronizationManager.unbindResourceIfPossible(FactsOfTheTransaction.this);
                }

                @Override
                public void afterCompletion(int status) {
                    TransactionSynchronizationManager.unbindResourceIfPossible(FactsOfTheTransaction.this);
                }
            });
        }
        return known;
    }
}
