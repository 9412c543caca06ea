package se.bostadforst.tenancy.rent;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.bostadforst.access.ActorContext;
import se.bostadforst.access.CaseNotFound;
import se.bostadforst.calendar.SwedishCalendar;
import se.bostadforst.casefile.CaseNumber;
import se.bostadforst.parameters.Parameter;
import se.bostadforst.parameters.Parameters;
import se.bostadforst.parameters.RentWindow;
import se.bostadforst.tenancy.Tenancies;

/**
 * What the ledger says about "hyran har betalats i tid" on a day of assessment (DT-3 K1, A-08, A-09). It reads as the process: the answer
 * must not depend on who happens to ask.
 */
@Service
@Transactional
public class RentEvidence {

    /**
     * The rents that are looked at, and what they show.
     *
     * @param from the window's first day
     * @param to the day of assessment, which is the window's last day
     * @param months those that fell due in the window, oldest first
     * @param notInvoiced months that should have fallen due in it and that nobody has written down
     */
    public record Evidence(
            RentWindow window, LocalDate from, LocalDate to, List<RentMonth> months, List<YearMonth> notInvoiced) {

        /** At least one came late by the tenant: EJ_UPPFYLLT. One day is late; a week is another rule (T-34). */
        public boolean lateByTenant() {
            return months.stream().anyMatch(month -> isLateBy(month, RentCause.HYRESGAST));
        }

        /** At least one has fallen due and is not paid in full, so that there is no day of payment: UTREDS. */
        public boolean paymentMissing() {
            return months.stream().anyMatch(Evidence::isUnpaid);
        }

        /** At least one came late and nobody knows why: that is not held against the tenant before it is known. */
        public boolean causeUnknown() {
            return months.stream().anyMatch(month -> isLateBy(month, RentCause.OKAND));
        }

        /** Something has to be found out: a payment, a cause, or a rent that nobody has written down. */
        public boolean underInvestigation() {
            return paymentMissing() || causeUnknown() || !notInvoiced.isEmpty();
        }

        /** A line for each month with the cause of a delay, as {@code 2026-05: 6 dagar sen}; for whoever may know the rents (C4). */
        public List<String> lines() {
            return Stream.concat(
                            months.stream().map(RentMonth::evidence),
                            notInvoiced.stream().map(period -> period + ": ingen hyra införd"))
                    .sorted()
                    .toList();
        }

        /**
         * The certificate in Swedish. Svenska Bostäder may have it ({@code domain.md} 2.7 visibility): no amounts, and a delay that is not
         * the tenant's is in time without a word about whose it was.
         */
        public String certificate() {
            return String.join(
                    "\n",
                    Stream.of(
                                    Stream.of(
                                            "Intyg om hyresbetalningar per %s".formatted(to),
                                            "Avser %s: hyror som förföll %s–%s, %d stycken."
                                                    .formatted(
                                                            window.label().toLowerCase(Locale.ROOT),
                                                            from,
                                                            to,
                                                            months.size())),
                                    verdict(),
                                    late(),
                                    toFindOut())
                            .flatMap(lines -> lines)
                            .toList());
        }

        private Stream<String> verdict() {
            if (lateByTenant()) {
                return Stream.of("Hyran har inte betalats i tid under perioden.");
            }
            return Stream.of(
                    underInvestigation()
                            ? "Det är inte klarlagt om hyran har betalats i tid under perioden."
                            : "Hyran har betalats i tid under perioden.");
        }

        private Stream<String> late() {
            return months.stream()
                    .filter(month -> isLateBy(month, RentCause.HYRESGAST))
                    .map(RentMonth::evidence);
        }

        private Stream<String> toFindOut() {
            return Stream.concat(
                            months.stream()
                                    .filter(month -> isUnpaid(month) || isLateBy(month, RentCause.OKAND))
                                    .map(month -> isUnpaid(month)
                                            ? month.row().period() + ": betaldag saknas"
                                            : month.evidence() + ", orsaken utreds"),
                            notInvoiced.stream().map(period -> period + ": ingen hyra införd"))
                    .sorted();
        }

        private static boolean isUnpaid(RentMonth month) {
            return month.outcome().paidOn().isEmpty();
        }

        private static boolean isLateBy(RentMonth month, RentCause cause) {
            return month.outcome().cause().filter(cause::equals).isPresent();
        }
    }

    private static final int ROLLING_MONTHS = 9;

    private final RentLedger ledger;
    private final Tenancies tenancies;
    private final SwedishCalendar calendar;
    private final Parameters parameters;

    RentEvidence(RentLedger ledger, Tenancies tenancies, SwedishCalendar calendar, Parameters parameters) {
        this.ledger = ledger;
        this.tenancies = tenancies;
        this.calendar = calendar;
        this.parameters = parameters;
    }

    /**
     * The evidence on a day; for the process's own steps and for whoever has asked {@link se.bostadforst.access.CaseAccess}. A rent not yet
     * due on the day does not count, one that falls due on it does.
     *
     * @throws CaseNotFound when the household has no tenancy
     */
    public Evidence of(CaseNumber caseNumber, LocalDate testDate) {
        return ActorContext.asProcess(() -> {
            var anchor = tenancies.anchor(caseNumber).orElseThrow(CaseNotFound::new);
            var window = parameters.choiceValue(Parameter.RENT_WINDOW, RentWindow.class, testDate);
            var due = ledger.dueBetween(caseNumber, LocalDate.MIN, testDate);
            var from = switch (window) {
                case HELA_PERIODEN -> firstDay(due, anchor);
                case RULLANDE_9M -> testDate.minusMonths(ROLLING_MONTHS);
            };
            return new Evidence(
                    window,
                    from,
                    testDate,
                    due.stream()
                            .filter(month -> !month.row().dueOn().isBefore(from))
                            .toList(),
                    ledger.notInvoiced(caseNumber, testDate).stream()
                            .filter(period -> !calendar.rentDueDate(period).isBefore(from))
                            .toList());
        });
    }

    /** The first rent may have been due before the first day of the tenancy. */
    private static LocalDate firstDay(List<RentMonth> due, LocalDate anchor) {
        return due.stream()
                .map(month -> month.row().dueOn())
                .filter(anchor::isAfter)
                .min(Comparator.naturalOrder())
                .orElse(anchor);
    }
}
