package se.bostadforst.web.api;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import se.bostadforst.casefile.CaseNumber;
import se.bostadforst.tenancy.debt.DebtBand;
import se.bostadforst.tenancy.debt.DebtCreditor;
import se.bostadforst.tenancy.debt.Debts;
import se.bostadforst.tenancy.rent.SwedishCells;

/** A household's debts, as far as the adults have told and agreed to share. */
@RestController
@RequestMapping("/api/cases/{caseNumber}/debts")
class DebtsApi {

    /** A debt, as written; yes and no are {@code JA} and {@code NEJ}. What is not said to be disputed is not. */
    record NewDebt(
            int member,
            String creditor,
            String aroseOn,
            String band,
            String planExists,
            String planOn,
            String claimOnOlder,
            String replaces,
            String settled,
            String disputed) {}

    private final DebtViews views;
    private final Debts debts;

    DebtsApi(DebtViews views, Debts debts) {
        this.views = views;
        this.debts = debts;
    }

    @GetMapping
    DebtView of(@PathVariable String caseNumber) {
        return views.of(caseNumber);
    }

    @PostMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void record(@PathVariable String caseNumber, @RequestBody NewDebt debt) {
        debts.record(
                new CaseNumber(caseNumber),
                new Debts.NewDebt(
                        debt.member(),
                        Written.code(DebtCreditor.class, debt.creditor()),
                        SwedishCells.day(Written.text(debt.aroseOn())).orElse(null),
                        Written.code(DebtBand.class, debt.band()),
                        Written.answer(debt.planExists()),
                        SwedishCells.day(Written.text(debt.planOn())).orElse(null),
                        Written.answer(debt.claimOnOlder()),
                        Written.id(debt.replaces()),
                        Boolean.TRUE.equals(Written.answer(debt.settled())),
                        Written.orNull(debt.disputed()) == null ? Boolean.FALSE : Written.answer(debt.disputed())));
    }
}
