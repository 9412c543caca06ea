package se.bostadforst.tenancy.rent;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import org.springframework.lang.Nullable;

/**
 * A row of a file, read cell by cell and not yet held against the ledger. Without a day of payment it is an invoice.
 *
 * @param row as a spreadsheet counts them
 */
record RentLine(
        int row,
        @Nullable String caseNumber,
        @Nullable String invoiceNumber,
        YearMonth period,
        @Nullable LocalDate dueOn,
        BigDecimal amount,
        @Nullable LocalDate paidOn,
        @Nullable RentCause cause,
        @Nullable String way) {}
