package se.bostadforst.web.api;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.bostadforst.access.ActorContext;
import se.bostadforst.access.CaseAccess;
import se.bostadforst.access.DataClass;
import se.bostadforst.calendar.SwedishDates;
import se.bostadforst.casefile.CaseNumber;
import se.bostadforst.tenancy.rent.RentCause;
import se.bostadforst.tenancy.rent.RentImport;
import se.bostadforst.tenancy.rent.RentLedger;
import se.bostadforst.tenancy.rent.RentMonth;
import se.bostadforst.tenancy.rent.RentOverview;
import se.bostadforst.tenancy.rent.RentPayment;
import se.bostadforst.tenancy.rent.RentStanding;

/** Puts rents in words for one reader. */
@Service
@Transactional
public class RentViews {

    private final RentLedger ledger;
    private final RentOverview overview;
    private final CaseAccess access;
    private final Clock clock;

    RentViews(RentLedger ledger, RentOverview overview, CaseAccess access, Clock clock) {
        this.ledger = ledger;
        this.overview = overview;
        this.access = access;
        this.clock = clock;
    }

    /** The month's rents that the reader may know. */
    public List<RentView> month(YearMonth period) {
        return overview.month(period).stream()
                .map(line -> new RentView(
                        line.caseNumber().value(),
                        line.anchor().toString(),
                        line.month().map(RentViews::view).orElse(null)))
                .toList();
    }

    /** The month it is. */
    public YearMonth now() {
        return YearMonth.from(LocalDate.now(clock));
    }

    /** True when the reader keeps the ledger of a unit. */
    public boolean mayImport() {
        return ActorContext.require().has("soc_hyra");
    }

    /** True when the reader may know the rents of the case; for links. */
    public boolean mayBeSeen(String caseNumber) {
        return access.mayRead(caseNumber, DataClass.C4);
    }

    /**
     * One household's ledger.
     *
     * @throws se.bostadforst.access.CaseNotFound when the reader may not know it
     */
    public RentView.Ledger of(String number) {
        var caseNumber = new CaseNumber(number);
        var months = ledger.of(caseNumber);
        var mayWrite = access.mayWrite(number, DataClass.C4);
        var next = months.stream()
                .map(month -> month.row().period().plusMonths(1))
                .max(Comparator.naturalOrder())
                .orElseGet(this::now);
        return new RentView.Ledger(
                number,
                mayWrite,
                months.stream()
                        .sorted(Comparator.comparing(
                                        (RentMonth month) -> month.row().period())
                                .reversed())
                        .map(RentViews::view)
                        .toList(),
                mayWrite ? proposal(caseNumber, next) : null);
    }

    private RentView.Proposal proposal(CaseNumber caseNumber, YearMonth period) {
        var proposal = ledger.propose(caseNumber, period);
        return new RentView.Proposal(
                period.toString(),
                proposal.dueOn().toString(),
                proposal.amount().orElse(null));
    }

    static RentView.Import view(RentImport.Result result, boolean preview) {
        return new RentView.Import(
                result.isClean() ? "Import" : "ImportRefused",
                inWords(result, preview),
                result.isClean(),
                result.alreadyRead(),
                result.rows(),
                result.newInvoices(),
                result.newPayments(),
                result.known(),
                result.faultCount(),
                result.faults().stream().map(fault -> fault.inSwedish()).toList());
    }

    private static String inWords(RentImport.Result result, boolean preview) {
        if (result.alreadyRead()) {
            return "Filen är redan inläst. Ingenting ändrades.";
        }
        if (!result.isClean()) {
            return "Ingenting läses in: %d fel. Rätta filen och välj den igen.".formatted(result.faultCount());
        }
        return "%d rader %s, 0 fel: %d nya betalningar, %d nya fakturor, %d fanns redan."
                .formatted(
                        result.rows(),
                        preview ? "läses in" : "lästes in",
                        result.newPayments(),
                        result.newInvoices(),
                        result.known());
    }

    private static RentView.Month view(RentMonth month) {
        var row = month.row();
        var outcome = month.outcome();
        return new RentView.Month(
                row.period().toString(),
                SwedishDates.monthAndYear(row.period()),
                row.invoiceNumber(),
                row.dueOn().toString(),
                row.amount(),
                row.source().label(),
                outcome.paid(),
                outcome.paidOn().map(LocalDate::toString).orElse(null),
                new CaseView.Code(outcome.standing().name(), outcome.standing().label()),
                outcome.inTime().orElse(null),
                Stream.of(RentStanding.SEN, RentStanding.OBETALD).anyMatch(outcome.standing()::equals),
                outcome.daysLate(),
                outcome.cause().map(RentCause::label).orElse(null),
                month.payments().stream().map(RentViews::view).toList());
    }

    private static RentView.Payment view(RentPayment payment) {
        return new RentView.Payment(
                payment.paymentId().toString(),
                payment.amount(),
                payment.orderReceivedOn().toString(),
                payment.way(),
                payment.cause() == null ? null : payment.cause().label(),
                payment.source().label());
    }
}
