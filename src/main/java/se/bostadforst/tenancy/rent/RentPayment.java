package se.bostadforst.tenancy.rent;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.UUID;
import org.springframework.lang.Nullable;
import se.bostadforst.casefile.CaseNumber;

/**
 * A part or the whole of a month's rent, paid.
 *
 * @param orderReceivedOn the day the bank received the order (JB 12:20 st 3, T-36)
 * @param cause only of interest when it came late
 */
public record RentPayment(
        UUID paymentId,
        CaseNumber caseNumber,
        YearMonth period,
        BigDecimal amount,
        LocalDate orderReceivedOn,
        @Nullable String way,
        @Nullable RentCause cause,
        RentSource source) {

    boolean is(BigDecimal sum, LocalDate day) {
        return amount.compareTo(sum) == 0 && orderReceivedOn.equals(day);
    }
}
