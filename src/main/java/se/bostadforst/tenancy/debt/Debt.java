package se.bostadforst.tenancy.debt;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * A debt as it stands.
 *
 * @param member the adult of the household, 1 or 2
 * @param claimOnOlder interest, fees, enforcement or an agreed instalment of an older debt
 * @param isNew arose on or after the anchor and is no claim on an older one; follows the anchor when that moves
 * @param disputed the person says that it is not owed: under investigation (DT-3 K3b)
 */
public record Debt(
        UUID debtId,
        int member,
        DebtCreditor creditor,
        LocalDate aroseOn,
        DebtBand band,
        boolean planExists,
        Optional<LocalDate> planOn,
        boolean claimOnOlder,
        boolean isNew,
        boolean disputed) {}
