package se.bostadforst.tenancy.rent;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.bostadforst.access.CaseAccess;
import se.bostadforst.access.CaseNotFound;
import se.bostadforst.access.DataClass;
import se.bostadforst.access.Purpose;
import se.bostadforst.calendar.SwedishCalendar;
import se.bostadforst.casefile.CaseNumber;
import se.bostadforst.parameters.Parameter;
import se.bostadforst.parameters.Parameters;
import se.bostadforst.tenancy.Tenancies;
import se.bostadforst.tenancy.Tenancies.Tenancy;

/** The rent ledger of a household: what is owed, what is paid and whether it was in time (A-09, T-33…T-37). */
@Service
@Transactional
public class RentLedger {

    /** A month's rent as the calendar and the contract would have it. */
    public record Proposal(YearMonth period, LocalDate dueOn, Optional<BigDecimal> amount) {}

    /** An invoice as somebody writes it down. */
    public record Invoice(
            YearMonth period,
            LocalDate dueOn,
            BigDecimal amount,
            @Nullable String invoiceNumber) {}

    /**
     * A payment as somebody writes it down; null where what is written could not be read.
     *
     * @param corrects the earlier payment it stands for from now on; then an amount of nothing takes that one back
     */
    public record Payment(
            @Nullable YearMonth period,
            @Nullable BigDecimal amount,
            @Nullable LocalDate orderReceivedOn,
            @Nullable String way,
            @Nullable RentCause cause,
            @Nullable UUID corrects) {}

    private static final String WHICH_MONTH = "Skriv perioden som åååå-mm.";
    private static final String WHICH_DAY = "Skriv dagen som åååå-mm-dd.";
    private static final String HOW_MUCH = "Skriv beloppet som 7 450,00.";

    private final RentRows rows;
    private final Tenancies tenancies;
    private final CaseAccess access;
    private final SwedishCalendar calendar;
    private final Parameters parameters;
    private final Clock clock;

    RentLedger(
            RentRows rows,
            Tenancies tenancies,
            CaseAccess access,
            SwedishCalendar calendar,
            Parameters parameters,
            Clock clock) {
        this.rows = rows;
        this.tenancies = tenancies;
        this.access = access;
        this.calendar = calendar;
        this.parameters = parameters;
        this.clock = clock;
    }

    /** What the month's rent would be: due the last weekday before the month (JB 12:20, T-35), by the latest contract. */
    public Proposal propose(CaseNumber caseNumber, YearMonth period) {
        return new Proposal(period, calendar.rentDueDate(period), rows.contractRent(caseNumber));
    }

    /**
     * Writes down what is owed for a month. The same once more changes nothing; something else is a new version and the old one stays.
     *
     * @throws se.bostadforst.forms.FormRefused when a field cannot be right
     */
    public void invoice(CaseNumber caseNumber, Invoice invoice) {
        access.requireChange(caseNumber.value(), Purpose.change("rent-change"), DataClass.C4);
        rows.oneAtATime();
        new RentChecks()
                .at(
                        "period",
                        invoice.period(),
                        WHICH_MONTH,
                        period -> RentLimits.ofPeriod(period, tenancy(caseNumber), today()))
                .at(
                        "dueOn",
                        invoice.dueOn(),
                        WHICH_DAY,
                        day -> invoice.period() == null ? Optional.empty() : RentLimits.ofDueDay(day, invoice.period()))
                .at("amount", invoice.amount(), HOW_MUCH, RentLimits::ofAmount)
                .at("invoiceNumber", RentLimits.ofInvoiceNumber(invoice.invoiceNumber()))
                .refuse(() -> told(caseNumber));
        var before = row(caseNumber, invoice.period());
        if (before.filter(row -> row.source() != RentSource.FORSLAG
                        && row.says(invoice.invoiceNumber(), invoice.dueOn(), invoice.amount()))
                .isEmpty()) {
            rows.add(
                    caseNumber,
                    invoice.period(),
                    before.map(row -> row.version() + 1).orElse(1),
                    invoice.invoiceNumber() == null
                            ? before.map(RentRow::invoiceNumber).orElse(null)
                            : invoice.invoiceNumber(),
                    invoice.dueOn(),
                    invoice.amount(),
                    RentSource.HAND);
        }
    }

    /**
     * Writes down a payment, or puts one right.
     *
     * @throws se.bostadforst.forms.FormRefused when a field cannot be right, or the same payment stands there already
     */
    public void pay(CaseNumber caseNumber, Payment payment) {
        access.requireChange(caseNumber.value(), Purpose.change("rent-change"), DataClass.C4);
        rows.oneAtATime();
        var row = row(caseNumber, payment.period());
        var earlier = rows.payments(List.of(caseNumber)).stream()
                .filter(paid -> paid.period().equals(payment.period()))
                .toList();
        var corrected = earlier.stream()
                .filter(paid -> paid.paymentId().equals(payment.corrects()))
                .findFirst();
        var takesBack = corrected.isPresent()
                && payment.amount() != null
                && payment.amount().signum() == 0;
        var late = payment.orderReceivedOn() != null
                && row.filter(owed -> payment.orderReceivedOn().isAfter(lastDay(owed)))
                        .isPresent();
        new RentChecks()
                .at("period", row.isEmpty(), "Skriv in månadens hyra först, det finns ingen faktura för perioden.")
                .at("corrects", payment.corrects() != null && corrected.isEmpty(), "Betalningen är redan rättad.")
                .at(
                        "amount",
                        payment.amount(),
                        HOW_MUCH,
                        sum -> takesBack ? Optional.empty() : RentLimits.ofAmount(sum))
                .at(
                        "orderReceivedOn",
                        payment.orderReceivedOn(),
                        WHICH_DAY,
                        day -> payment.period() == null
                                ? Optional.empty()
                                : RentLimits.ofPaymentDay(day, payment.period(), today()))
                .at("way", RentLimits.ofWay(payment.way()))
                .at(
                        "cause",
                        late && !takesBack && payment.cause() == null,
                        "Betalningen kom efter förfallodagen. Ange orsak, eller Okänd.")
                .at(
                        "amount",
                        payment.corrects() == null
                                && payment.amount() != null
                                && payment.orderReceivedOn() != null
                                && earlier.stream()
                                        .anyMatch(paid -> paid.is(payment.amount(), payment.orderReceivedOn())),
                        "Samma belopp samma dag är redan registrerat för perioden.")
                .refuse(() -> told(caseNumber));
        rows.add(
                new RentPayment(
                        UUID.randomUUID(),
                        caseNumber,
                        payment.period(),
                        payment.amount(),
                        payment.orderReceivedOn(),
                        payment.way(),
                        payment.cause(),
                        RentSource.HAND),
                null,
                payment.corrects());
    }

    /**
     * The whole ledger of a case, oldest month first. The reading is logged.
     *
     * @throws CaseNotFound when the asker may not know it
     */
    public List<RentMonth> of(CaseNumber caseNumber) {
        access.requireRead(caseNumber.value(), Purpose.page("rents"), DataClass.C4);
        return alreadyAllowed(List.of(caseNumber));
    }

    /** As {@link #of}, for the process's own steps and for whoever has asked {@link CaseAccess} in the same reading. */
    public List<RentMonth> alreadyAllowed(Collection<CaseNumber> cases) {
        var payments = rows.payments(cases);
        return rows.rows(cases).stream()
                .map(row -> month(
                        row,
                        payments.stream()
                                .filter(payment -> payment.caseNumber().equals(row.caseNumber())
                                        && payment.period().equals(row.period()))
                                .toList()))
                .toList();
    }

    /**
     * The months not paid in time whose rent fell due in these days (both counted), with {@link RentMonth#evidence}; for the process's
     * own steps. Late by the authority or the bank alone is in time (A-09, DT-3).
     */
    public List<RentMonth> lateRows(CaseNumber caseNumber, LocalDate from, LocalDate to) {
        return dueBetween(caseNumber, from, to).stream()
                .filter(month ->
                        month.outcome().inTime().filter(inTime -> !inTime).isPresent())
                .toList();
    }

    /** The months whose rent fell due in these days (both counted); for the process's own steps. */
    public List<RentMonth> dueBetween(CaseNumber caseNumber, LocalDate from, LocalDate to) {
        return alreadyAllowed(List.of(caseNumber)).stream()
                .filter(month -> !month.row().dueOn().isBefore(from)
                        && !month.row().dueOn().isAfter(to))
                .toList();
    }

    /**
     * The months that should have been invoiced by now and are not: from the first whose ordinary due day is not before the anchor, to
     * those due on the day. For the process's own steps.
     */
    public List<YearMonth> notInvoiced(CaseNumber caseNumber, LocalDate on) {
        var invoiced = alreadyAllowed(List.of(caseNumber)).stream()
                .map(month -> month.row().period())
                .toList();
        var missing = new ArrayList<YearMonth>();
        var tenancy = tenancy(caseNumber);
        if (tenancy.start().isPresent()) {
            var anchor = tenancy.start().get();
            for (var period = YearMonth.from(anchor);
                    !calendar.rentDueDate(period).isAfter(on) && isLetIn(period, tenancy);
                    period = period.plusMonths(1)) {
                if (!calendar.rentDueDate(period).isBefore(anchor) && !invoiced.contains(period)) {
                    missing.add(period);
                }
            }
        }
        return missing;
    }

    /** True when the tenancy lasts some day of the month. */
    static boolean isLetIn(YearMonth period, Tenancy tenancy) {
        return tenancy.start()
                        .filter(start -> !period.atEndOfMonth().isBefore(start))
                        .isPresent()
                && tenancy.endedOn()
                        .filter(end -> end.isBefore(period.atDay(1)))
                        .isEmpty();
    }

    private RentMonth month(RentRow row, List<RentPayment> payments) {
        return new RentMonth(
                row,
                payments,
                RentOutcome.of(row, payments, parameters.intValue(Parameter.RENT_GRACE_DAYS, row.dueOn()), today()));
    }

    private void told(CaseNumber caseNumber) {
        access.told(caseNumber.value(), Purpose.page("rents"), DataClass.C4);
    }

    private LocalDate lastDay(RentRow row) {
        return row.dueOn().plusDays(parameters.intValue(Parameter.RENT_GRACE_DAYS, row.dueOn()));
    }

    private Optional<RentRow> row(CaseNumber caseNumber, YearMonth period) {
        return rows.rows(List.of(caseNumber)).stream()
                .filter(row -> row.period().equals(period))
                .findFirst();
    }

    private Tenancy tenancy(CaseNumber caseNumber) {
        return tenancies.of(caseNumber).orElseThrow(CaseNotFound::new);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
