package se.bostadforst.tenancy.rent;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.lang.Nullable;
import se.bostadforst.tenancy.Tenancies.Tenancy;

/** What a row of the ledger may say at all, the same for what is written by hand and what comes in a file. In Swedish what is wrong. */
final class RentLimits {

    private static final BigDecimal LARGEST = new BigDecimal("999999.99");
    private static final int FARTHEST_DUE_DAYS = 62;
    private static final int MONTHS_AHEAD = 3;
    private static final int EARLIEST_PAYMENT_MONTHS = 6;
    private static final Pattern INVOICE_NUMBER = Pattern.compile("[0-9A-Za-zÅÄÖåäö][0-9A-Za-zÅÄÖåäö/_-]{0,39}");
    private static final Pattern WAY = Pattern.compile("[0-9A-Za-zÅÄÖåäö][0-9A-Za-zÅÄÖåäö ]{0,39}");

    private RentLimits() {}

    static Optional<String> ofPeriod(YearMonth period, Tenancy tenancy, LocalDate today) {
        if (tenancy.start().isEmpty()) {
            return Optional.of("Ärendet har ingen inflyttningsdag ännu.");
        }
        if (period.isBefore(YearMonth.from(tenancy.start().get()))) {
            return Optional.of("Perioden ligger före inflyttningen %s."
                    .formatted(tenancy.start().get()));
        }
        if (tenancy.endedOn().filter(end -> period.isAfter(YearMonth.from(end))).isPresent()) {
            return Optional.of("Perioden ligger efter hyrestidens slut %s."
                    .formatted(tenancy.endedOn().get()));
        }
        return period.isAfter(YearMonth.from(today).plusMonths(MONTHS_AHEAD))
                ? Optional.of("Perioden ligger mer än tre månader framåt.")
                : Optional.empty();
    }

    static Optional<String> ofDueDay(LocalDate dueOn, YearMonth period) {
        return Math.abs(ChronoUnit.DAYS.between(dueOn, period.atDay(1))) > FARTHEST_DUE_DAYS
                ? Optional.of("Förfallodagen ligger långt från perioden. Kontrollera år och månad.")
                : Optional.empty();
    }

    static Optional<String> ofPaymentDay(LocalDate day, YearMonth period, LocalDate today) {
        if (day.isAfter(today)) {
            return Optional.of("Betaldagen har inte varit ännu.");
        }
        return day.isBefore(period.atDay(1).minusMonths(EARLIEST_PAYMENT_MONTHS))
                ? Optional.of("Betaldagen ligger långt före perioden. Kontrollera år och månad.")
                : Optional.empty();
    }

    static Optional<String> ofAmount(BigDecimal amount) {
        if (amount.signum() < 0) {
            return Optional.of("Beloppet är negativt. Rätta den betalning som blev fel i stället.");
        }
        if (amount.signum() == 0) {
            return Optional.of("Beloppet är noll.");
        }
        return amount.compareTo(LARGEST) > 0 ? Optional.of("Beloppet är orimligt stort.") : Optional.empty();
    }

    static Optional<String> ofInvoiceNumber(@Nullable String number) {
        return number == null || INVOICE_NUMBER.matcher(number).matches()
                ? Optional.empty()
                : Optional.of("Fakturanumret får bara ha bokstäver, siffror, / _ och -, högst 40 tecken.");
    }

    static Optional<String> ofWay(@Nullable String way) {
        return way == null || WAY.matcher(way).matches()
                ? Optional.empty()
                : Optional.of("Betalsättet får bara ha bokstäver, siffror och mellanslag, högst 40 tecken.");
    }
}
