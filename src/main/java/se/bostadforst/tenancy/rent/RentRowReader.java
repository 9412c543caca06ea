package se.bostadforst.tenancy.rent;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVRecord;
import org.springframework.lang.Nullable;

/** Reads one row, cell by cell, and says what is wrong with each. */
final class RentRowReader {

    /** What a spreadsheet would run if the ledger were ever shown in one. */
    private static final Pattern FORMULA = Pattern.compile("[\\s'\"]*(?:[=+@|].*|-(?!\\s?[0-9]).*)", Pattern.DOTALL);

    private static final Pattern CASE = Pattern.compile("BF-[0-9]{4}-[0-9]{4,9}");
    private static final int LONGEST = 100;

    private final CSVRecord row;
    private final Map<RentColumn, Integer> header;
    private final int number;

    RentRowReader(CSVRecord row, Map<RentColumn, Integer> header) {
        this.row = row;
        this.header = header;
        this.number = Math.toIntExact(row.getRecordNumber());
    }

    Optional<RentLine> read(List<RentFault> faults) {
        var before = faults.size();
        if (row.size() != header.size()) {
            faults.add(new RentFault(
                    number, "", "Raden har %d kolumner men rubriken %d.".formatted(row.size(), header.size())));
            return Optional.empty();
        }
        header.keySet().stream()
                .filter(column -> isFormula(cell(column)))
                .forEach(column -> faults.add(
                        new RentFault(number, column.label(), "Cellen är en formel. Skriv värdet i stället.")));
        header.keySet().stream()
                .filter(column -> cell(column).length() > LONGEST)
                .forEach(column -> faults.add(new RentFault(number, column.label(), "Cellen är för lång.")));
        if (faults.size() > before) {
            return Optional.empty();
        }
        var caseNumber = optional(
                RentColumn.CASE,
                text -> CASE.matcher(text).matches() ? Optional.of(text) : Optional.empty(),
                "Skriv ärendenumret som BF-2026-0042.",
                faults);
        var invoiceNumber = checked(RentColumn.INVOICE, RentLimits::ofInvoiceNumber, faults);
        var period = needed(RentColumn.PERIOD, SwedishCells::month, "Skriv perioden som åååå-mm.", faults);
        var dueOn = optional(RentColumn.DUE, SwedishCells::day, day(RentColumn.DUE), faults);
        var amount = needed(RentColumn.AMOUNT, SwedishCells::amount, "Skriv beloppet som 7 450,00.", faults);
        var paidOn = optional(RentColumn.PAID_ON, SwedishCells::day, day(RentColumn.PAID_ON), faults);
        var cause = optional(
                RentColumn.CAUSE,
                RentCause::named,
                "Orsaken ska vara Hyresgästen, Myndigheten, Banken eller Okänd.",
                faults);
        var way = checked(RentColumn.WAY, RentLimits::ofWay, faults);
        if (caseNumber == null && invoiceNumber == null && faults.size() == before) {
            faults.add(new RentFault(number, RentColumn.CASE.label(), "Ärende eller fakturanummer saknas."));
        }
        if (amount != null) {
            RentLimits.ofAmount(amount)
                    .ifPresent(wrong -> faults.add(new RentFault(number, RentColumn.AMOUNT.label(), wrong)));
        }
        return faults.size() > before
                ? Optional.empty()
                : Optional.of(
                        new RentLine(number, caseNumber, invoiceNumber, period, dueOn, amount, paidOn, cause, way));
    }

    private String day(RentColumn column) {
        return SwedishCells.isAmbiguous(cell(column))
                ? "Dagen kan läsas på två sätt. Skriv den som åååå-mm-dd."
                : "Skriv dagen som åååå-mm-dd.";
    }

    private static boolean isFormula(String cell) {
        return !cell.isBlank() && FORMULA.matcher(cell).matches();
    }

    private <T> @Nullable T needed(
            RentColumn column, Function<String, Optional<T>> reader, String wrong, List<RentFault> faults) {
        if (cell(column).isEmpty()) {
            faults.add(new RentFault(number, column.label(), "Cellen är tom."));
            return null;
        }
        return optional(column, reader, wrong, faults);
    }

    private <T> @Nullable T optional(
            RentColumn column, Function<String, Optional<T>> reader, String wrong, List<RentFault> faults) {
        var cell = cell(column);
        if (cell.isEmpty()) {
            return null;
        }
        var value = reader.apply(cell);
        if (value.isEmpty()) {
            faults.add(new RentFault(number, column.label(), wrong));
        }
        return value.orElse(null);
    }

    private @Nullable String checked(
            RentColumn column, Function<String, Optional<String>> limit, List<RentFault> faults) {
        var cell = cell(column);
        if (cell.isEmpty()) {
            return null;
        }
        limit.apply(cell).ifPresent(wrong -> faults.add(new RentFault(number, column.label(), wrong)));
        return cell;
    }

    private String cell(RentColumn column) {
        var place = header.get(column);
        return place == null ? "" : row.get(place).strip();
    }
}
