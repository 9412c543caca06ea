package se.bostadforst.web.api;

import java.math.BigDecimal;
import java.util.List;
import org.springframework.lang.Nullable;

/** Rents as one reader may see them. */
public record RentView(
        String caseNumber, String anchor, @Nullable Month month) {

    /** A household's ledger, newest month first. */
    public record Ledger(
            String caseNumber,
            boolean mayWrite,
            List<Month> months,
            @Nullable Proposal proposal) {}

    /** What the next invoice would be. */
    public record Proposal(
            String period, String dueOn, @Nullable BigDecimal amount) {}

    /**
     * @param inTime null until it is known
     * @param late true when not in time
     */
    public record Month(
            String period,
            String inWords,
            @Nullable String invoiceNumber,
            String dueOn,
            BigDecimal amount,
            String source,
            BigDecimal paid,
            @Nullable String paidOn,
            CaseView.Code standing,
            @Nullable Boolean inTime,
            boolean late,
            int daysLate,
            @Nullable String cause,
            List<Payment> payments) {}

    public record Payment(
            String paymentId,
            BigDecimal amount,
            String orderReceivedOn,
            @Nullable String way,
            @Nullable String cause,
            String source) {}

    /** What came of a file, or what would. */
    public record Import(
            String type,
            String message,
            boolean clean,
            boolean alreadyRead,
            int rows,
            int newInvoices,
            int newPayments,
            int known,
            int faultCount,
            List<String> faults) {}

    /** What came of a proposal of a month's rows. */
    public record Proposed(int created, List<String> withoutContract, String message) {}
}
