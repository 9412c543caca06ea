package se.bostadforst.tenancy.rent;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import se.bostadforst.casefile.CaseNumber;
import se.bostadforst.tenancy.Tenancies.Tenancy;

/** Holds a file's rows against the ledger: what is new, what stands there already, and what cannot be right. Writes nothing. */
final class RentImportPlan {

    /** A payment and the mark by which its row is known the next time. */
    record NewPayment(RentPayment payment, String key) {}

    private final Map<CaseNumber, Tenancy> tenancies;
    private final Function<CaseNumber, Optional<BigDecimal>> contractRent;
    private final LocalDate today;
    private final Map<String, RentRow> current = new HashMap<>();
    private final List<RentPayment> paid;
    private final Set<String> keys;
    private final Set<String> plannedKeys = new HashSet<>();

    final List<RentRow> invoices = new ArrayList<>();
    final List<NewPayment> payments = new ArrayList<>();
    final List<RentFault> faults = new ArrayList<>();
    int known;

    RentImportPlan(
            Map<CaseNumber, Tenancy> tenancies,
            List<RentRow> rows,
            List<RentPayment> paid,
            List<String> keys,
            Function<CaseNumber, Optional<BigDecimal>> contractRent,
            LocalDate today) {
        this.tenancies = tenancies;
        this.paid = paid;
        this.keys = Set.copyOf(keys);
        this.contractRent = contractRent;
        this.today = today;
        rows.forEach(row -> current.put(place(row.caseNumber(), row.period()), row));
    }

    void take(RentLine line, CaseNumber caseNumber) {
        var before = faults.size();
        fault(line, RentColumn.PERIOD, RentLimits.ofPeriod(line.period(), tenancies.get(caseNumber), today));
        if (line.dueOn() != null) {
            fault(line, RentColumn.DUE, RentLimits.ofDueDay(line.dueOn(), line.period()));
        }
        if (line.paidOn() != null) {
            fault(line, RentColumn.PAID_ON, RentLimits.ofPaymentDay(line.paidOn(), line.period(), today));
        }
        var row = Optional.ofNullable(current.get(place(caseNumber, line.period())));
        if (row.isEmpty() && line.dueOn() == null) {
            fault(line, RentColumn.DUE, Optional.of("Cellen är tom, och perioden finns inte i reskontran."));
        }
        row.filter(there -> there.source() != RentSource.FORSLAG).ifPresent(there -> agree(line, there));
        if (faults.size() == before) {
            var changed = invoice(line, caseNumber, row);
            var paidNow = line.paidOn() != null && pay(line, caseNumber);
            known += faults.size() == before && !changed && !paidNow ? 1 : 0;
        }
    }

    private void agree(RentLine line, RentRow there) {
        if (line.dueOn() != null && !line.dueOn().equals(there.dueOn())) {
            fault(
                    line,
                    RentColumn.DUE,
                    Optional.of("I reskontran är förfallodagen %s. Rätta den där först, om filen har rätt."
                            .formatted(there.dueOn())));
        }
        if (line.paidOn() == null && line.amount().compareTo(there.amount()) != 0) {
            fault(
                    line,
                    RentColumn.AMOUNT,
                    Optional.of("I reskontran är hyran en annan. Rätta den där först, om filen har rätt."));
        }
        if (line.invoiceNumber() != null
                && there.invoiceNumber() != null
                && !line.invoiceNumber().equals(there.invoiceNumber())) {
            fault(line, RentColumn.INVOICE, Optional.of("I reskontran har perioden ett annat fakturanummer."));
        }
    }

    /** The invoice's own day takes the proposal's place; without an invoice there the file brings one. */
    private boolean invoice(RentLine line, CaseNumber caseNumber, Optional<RentRow> there) {
        if (there.isPresent() && (there.get().source() != RentSource.FORSLAG || line.dueOn() == null)) {
            return false;
        }
        var owed = line.paidOn() == null
                ? line.amount()
                : there.map(RentRow::amount)
                        .or(() -> contractRent.apply(caseNumber))
                        .orElse(line.amount());
        var row = new RentRow(
                caseNumber,
                line.period(),
                there.map(proposal -> proposal.version() + 1).orElse(1),
                line.invoiceNumber(),
                line.dueOn(),
                owed,
                RentSource.IMPORT);
        invoices.add(row);
        current.put(place(caseNumber, line.period()), row);
        return true;
    }

    private boolean pay(RentLine line, CaseNumber caseNumber) {
        var key = String.join(
                "|",
                caseNumber.value(),
                line.period().toString(),
                line.amount().stripTrailingZeros().toPlainString(),
                line.paidOn().toString());
        if (!plannedKeys.add(key)) {
            fault(line, RentColumn.AMOUNT, Optional.of("Samma betalning står tidigare i filen."));
            return false;
        }
        if (keys.contains(key) || isThere(line, caseNumber)) {
            return false;
        }
        payments.add(new NewPayment(
                new RentPayment(
                        UUID.randomUUID(),
                        caseNumber,
                        line.period(),
                        line.amount(),
                        line.paidOn(),
                        line.way(),
                        line.cause(),
                        RentSource.IMPORT),
                key));
        return true;
    }

    /** Somebody has written it down by hand. */
    private boolean isThere(RentLine line, CaseNumber caseNumber) {
        return paid.stream()
                .anyMatch(payment -> payment.caseNumber().equals(caseNumber)
                        && payment.period().equals(line.period())
                        && payment.is(line.amount(), line.paidOn()));
    }

    void fault(RentLine line, RentColumn column, Optional<String> wrong) {
        wrong.ifPresent(sentence -> faults.add(new RentFault(line.row(), column.label(), sentence)));
    }

    private static String place(CaseNumber caseNumber, YearMonth period) {
        return caseNumber + " " + period;
    }
}
