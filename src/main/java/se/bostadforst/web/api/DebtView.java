package se.bostadforst.web.api;

import java.util.List;
import org.springframework.lang.Nullable;

/** A household's debts as one reader may see them. */
public record DebtView(String caseNumber, boolean mayWrite, int adults, List<Debt> debts) {

    /**
     * @param member the adult, 1 or 2
     * @param isNew arose after moving in and is no claim on an older debt
     * @param disputed the person says that it is not owed
     */
    public record Debt(
            String debtId,
            int member,
            CaseView.Code creditor,
            String aroseOn,
            CaseView.Code band,
            boolean planExists,
            @Nullable String planOn,
            boolean claimOnOlder,
            boolean isNew,
            boolean disputed) {}
}
