package se.bostadforst.tenancy.rent;

import java.util.List;

/**
 * A month of the ledger.
 *
 * @param payments those that count, in the order the bank received them
 */
public record RentMonth(RentRow row, List<RentPayment> payments, RentOutcome outcome) {

    /** As the takeover's assessment and the case page say it: {@code 2026-05: 6 dagar sen}. */
    public String evidence() {
        var days = outcome.daysLate() == 1 ? "1 dag" : outcome.daysLate() + " dagar";
        return row.period()
                + switch (outcome.standing()) {
                    case I_TID -> ": betald i tid";
                    case INTE_FORFALLEN -> ": inte förfallen";
                    case OBETALD -> ": inte betald, " + days + " efter förfallodagen";
                    case SEN -> ": " + days + " sen";
                    case SEN_BANK -> ": " + days + " sen, bankens dröjsmål";
                    case SEN_MYNDIGHET -> ": " + days + " sen, myndighetens betalning";
                };
    }
}
