package se.bostadforst.tenancy.rent;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What follows from a month's rent and its payments ({@code i_tid}, A-09). Derived each time, never stored.
 *
 * @param paidOn the day of the last payment that was needed; empty until the sum covers the rent
 * @param daysLate days after the due day: of the last needed payment, or until today while the rent is unpaid; 0 when in time
 * @param cause why, when it was late: the weightiest of the late payments that were needed
 */
public record RentOutcome(
        RentStanding standing, BigDecimal paid, Optional<LocalDate> paidOn, int daysLate, Optional<RentCause> cause) {

    /** True when paid in time, or late by the authority or the bank alone (A-09, DT-3 K1); empty while it is not known. */
    public Optional<Boolean> inTime() {
        return switch (standing) {
            case I_TID, SEN_BANK, SEN_MYNDIGHET -> Optional.of(true);
            case SEN, OBETALD -> Optional.of(false);
            case INTE_FORFALLEN -> Optional.empty();
        };
    }

    static RentOutcome of(RentRow row, List<RentPayment> payments, int graceDays, LocalDate today) {
        var paid = payments.stream().map(RentPayment::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
        var lastDay = row.dueOn().plusDays(graceDays);
        var needed = needed(row.amount(), payments);
        if (needed.isEmpty()) {
            return today.isAfter(lastDay)
                    ? new RentOutcome(
                            RentStanding.OBETALD, paid, Optional.empty(), days(row.dueOn(), today), Optional.empty())
                    : new RentOutcome(RentStanding.INTE_FORFALLEN, paid, Optional.empty(), 0, Optional.empty());
        }
        var paidOn = needed.get(needed.size() - 1).orderReceivedOn();
        var cause = needed.stream()
                .filter(payment -> payment.orderReceivedOn().isAfter(lastDay))
                .map(payment -> payment.cause() == null ? RentCause.OKAND : payment.cause())
                .min(Comparator.naturalOrder());
        if (cause.isEmpty()) {
            return new RentOutcome(RentStanding.I_TID, paid, Optional.of(paidOn), 0, cause);
        }
        return new RentOutcome(late(cause.get()), paid, Optional.of(paidOn), days(row.dueOn(), paidOn), cause);
    }

    private static RentStanding late(RentCause cause) {
        return switch (cause) {
            case HYRESGAST, OKAND -> RentStanding.SEN;
            case BANK -> RentStanding.SEN_BANK;
            case MYNDIGHET -> RentStanding.SEN_MYNDIGHET;
        };
    }

    /** The payments in order until they cover the rent; none when they do not. */
    private static List<RentPayment> needed(BigDecimal owed, List<RentPayment> payments) {
        var needed = new ArrayList<RentPayment>();
        var left = owed;
        for (var payment : payments.stream()
                .sorted(Comparator.comparing(RentPayment::orderReceivedOn))
                .toList()) {
            needed.add(payment);
            left = left.subtract(payment.amount());
            if (left.signum() <= 0) {
                return needed;
            }
        }
        return List.of();
    }

    private static int days(LocalDate from, LocalDate to) {
        return Math.toIntExact(ChronoUnit.DAYS.between(from, to));
    }
}
