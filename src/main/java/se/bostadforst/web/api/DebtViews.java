package se.bostadforst.web.api;

import java.time.LocalDate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.bostadforst.access.CaseAccess;
import se.bostadforst.access.DataClass;
import se.bostadforst.casefile.CaseFiles;
import se.bostadforst.casefile.CaseNumber;
import se.bostadforst.tenancy.debt.Debt;
import se.bostadforst.tenancy.debt.Debts;

/** Puts debts in words for one reader. */
@Service
@Transactional
public class DebtViews {

    private final Debts debts;
    private final CaseFiles cases;
    private final CaseAccess access;

    DebtViews(Debts debts, CaseFiles cases, CaseAccess access) {
        this.debts = debts;
        this.cases = cases;
        this.access = access;
    }

    /**
     * The household's debts.
     *
     * @throws se.bostadforst.access.CaseNotFound when the reader may not know them
     */
    public DebtView of(String number) {
        var caseNumber = new CaseNumber(number);
        var all = debts.of(caseNumber);
        return new DebtView(
                number,
                access.mayWrite(number, DataClass.C8),
                cases.find(caseNumber).orElseThrow().householdType().persons(),
                all.stream().map(DebtViews::view).toList());
    }

    /** True when the reader may know the debts of the case; for links. */
    public boolean mayBeSeen(String caseNumber) {
        return access.mayRead(caseNumber, DataClass.C8);
    }

    private static DebtView.Debt view(Debt debt) {
        return new DebtView.Debt(
                debt.debtId().toString(),
                debt.member(),
                new CaseView.Code(debt.creditor().name(), debt.creditor().label()),
                debt.aroseOn().toString(),
                new CaseView.Code(debt.band().name(), debt.band().label()),
                debt.planExists(),
                debt.planOn().map(LocalDate::toString).orElse(null),
                debt.claimOnOlder(),
                debt.isNew(),
                debt.disputed());
    }
}
