package se.bostadforst.web.api;

import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import se.bostadforst.access.CaseNotFound;
import se.bostadforst.casefile.CaseNumber;
import se.bostadforst.forms.FormRefused;
import se.bostadforst.tenancy.rent.RentCause;
import se.bostadforst.tenancy.rent.RentImport;
import se.bostadforst.tenancy.rent.RentLedger;
import se.bostadforst.tenancy.rent.RentOverview;
import se.bostadforst.tenancy.rent.SwedishCells;

/** The rent ledger: read it, write in it by hand, read a file of payments. Numbers and days are written as people write them. */
@RestController
@RequestMapping("/api")
class RentsApi {

    /** What is owed, as written. */
    record NewInvoice(String period, String dueOn, String amount, String invoiceNumber) {}

    /** A payment, as written. */
    record NewPayment(String amount, String orderReceivedOn, String way, String cause, String corrects) {}

    /** A month, as written. */
    record Month(String period) {}

    /** The month's rents. */
    record Rents(String period, List<RentView> rents) {}

    private final RentViews views;
    private final RentLedger ledger;
    private final RentOverview overview;
    private final RentImport imports;

    RentsApi(RentViews views, RentLedger ledger, RentOverview overview, RentImport imports) {
        this.views = views;
        this.ledger = ledger;
        this.overview = overview;
        this.imports = imports;
    }

    @GetMapping("/rents")
    Rents rents(@RequestParam(required = false) String period) {
        var month = period == null ? views.now() : SwedishCells.month(period).orElseThrow(RentsApi::noMonth);
        return new Rents(month.toString(), views.month(month));
    }

    @GetMapping("/cases/{caseNumber}/rents")
    RentView.Ledger of(@PathVariable String caseNumber) {
        return views.of(caseNumber);
    }

    @PostMapping("/cases/{caseNumber}/rents")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void invoice(@PathVariable String caseNumber, @RequestBody NewInvoice invoice) {
        ledger.invoice(
                new CaseNumber(caseNumber),
                new RentLedger.Invoice(
                        SwedishCells.month(Written.text(invoice.period())).orElse(null),
                        SwedishCells.day(Written.text(invoice.dueOn())).orElse(null),
                        SwedishCells.amount(Written.text(invoice.amount())).orElse(null),
                        Written.orNull(invoice.invoiceNumber())));
    }

    @PostMapping("/cases/{caseNumber}/rents/{period}/payments")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void pay(@PathVariable String caseNumber, @PathVariable String period, @RequestBody NewPayment payment) {
        ledger.pay(
                new CaseNumber(caseNumber),
                new RentLedger.Payment(
                        SwedishCells.month(period).orElse(null),
                        SwedishCells.amount(Written.text(payment.amount())).orElse(null),
                        SwedishCells.day(Written.text(payment.orderReceivedOn()))
                                .orElse(null),
                        Written.orNull(payment.way()),
                        RentCause.named(Written.text(payment.cause())).orElse(null),
                        Written.id(payment.corrects())));
    }

    @PostMapping("/rents/proposals")
    RentView.Proposed propose(@RequestBody Month month) {
        if (!views.mayImport()) {
            throw new CaseNotFound();
        }
        var period = SwedishCells.month(Written.text(month.period())).orElseThrow(RentsApi::noMonth);
        var proposed = overview.propose(period);
        var without = proposed.withoutContract().stream().map(CaseNumber::value).toList();
        return new RentView.Proposed(
                proposed.created(),
                without,
                "%d rader föreslogs.".formatted(proposed.created())
                        + (without.isEmpty() ? "" : " Kontrakt saknas för " + String.join(", ", without) + "."));
    }

    /** The file itself is the body; it is not kept. With {@code preview} nothing is stored. */
    @PostMapping("/rents/import")
    ResponseEntity<RentView.Import> read(
            @RequestParam(defaultValue = "false") boolean preview, @RequestBody(required = false) byte[] file) {
        var bytes = Optional.ofNullable(file).orElse(new byte[0]);
        var answer = RentViews.view(preview ? imports.preview(bytes) : imports.read(bytes), preview);
        return ResponseEntity.status(answer.clean() ? HttpStatus.OK : HttpStatus.BAD_REQUEST)
                .body(answer);
    }

    private static FormRefused noMonth() {
        return FormRefused.at("period", "Skriv perioden som åååå-mm.");
    }
}
