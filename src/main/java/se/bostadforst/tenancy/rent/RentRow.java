package se.bostadforst.tenancy.rent;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import org.springframework.lang.Nullable;
import se.bostadforst.casefile.CaseNumber;

/**
 * What is owed for a month.
 *
 * @param version the latest counts; earlier ones stay as history
 * @param dueOn the invoice's own day (T-35)
 */
public record RentRow(
        CaseNumber caseNumber,
        YearMonth period,
        int version,
        @Nullable String invoiceNumber,
        LocalDate dueOn,
        BigDecimal amount,
        RentSource source) {

    /** True when the same is owed on the same day, by the same invoice as far as both say. */
    boolean says(@Nullable String number, LocalDate due, BigDecimal sum) {
        return dueOn.equals(due) && amount.compareTo(sum) == 0 && (number == null || number.equals(invoiceNumber));
    }
}
