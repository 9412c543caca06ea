package se.bostadforst.tenancy.rent;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** A file of payments taken apart: its rows, or everything that is wrong with them. Knows nothing of the ledger. */
record RentFile(List<RentLine> lines, List<RentFault> faults) {

    /** Bytes. */
    static final int LARGEST = 2 * 1024 * 1024;

    static final int MOST_ROWS = 5_000;

    private static final char[] SEPARATORS = {';', '\t'};

    static RentFile of(byte[] bytes) {
        if (bytes.length == 0) {
            return refused("Filen är tom.");
        }
        if (bytes.length > LARGEST) {
            return refused("Filen är större än 2 MB. Dela den.");
        }
        try {
            var text = RentText.of(bytes);
            return text.isBlank() ? refused("Filen är tom.") : ofText(text);
        } catch (RentText.NoText e) {
            return refused(e.getMessage());
        }
    }

    private static RentFile ofText(String text) {
        var records = new ArrayList<CSVRecord>();
        try (var parser = CSVParser.parse(text, format(text))) {
            for (var row : parser) {
                records.add(row);
                if (records.size() > MOST_ROWS + 1) {
                    return refused("Filen har fler än 5 000 rader. Dela den.");
                }
            }
        } catch (IOException | UncheckedIOException e) {
            return new RentFile(
                    List.of(),
                    List.of(new RentFault(
                            records.size() + 1, "", "Ett citattecken är inte avslutat, eller står fel.")));
        }
        var faults = new ArrayList<RentFault>();
        var header = header(records.get(0), faults);
        if (!faults.isEmpty()) {
            return new RentFile(List.of(), faults);
        }
        var lines = new ArrayList<RentLine>();
        for (var row : records.subList(1, records.size())) {
            if (row.stream().anyMatch(cell -> !cell.isBlank())) {
                new RentRowReader(row, header).read(faults).ifPresent(lines::add);
            }
        }
        if (lines.isEmpty() && faults.isEmpty()) {
            return refused("Filen har en rubrik men inga rader.");
        }
        faults.addAll(doubles(lines));
        return new RentFile(lines, faults);
    }

    private static CSVFormat format(String text) {
        var first = text.lines().findFirst().orElse("");
        var separator = ';';
        for (var candidate : SEPARATORS) {
            if (count(first, candidate) > count(first, separator)) {
                separator = candidate;
            }
        }
        return CSVFormat.Builder.create()
                .setDelimiter(separator)
                .setQuote('"')
                .setIgnoreEmptyLines(false)
                .get();
    }

    private static long count(String line, char separator) {
        return line.chars().filter(c -> c == separator).count();
    }

    private static Map<RentColumn, Integer> header(CSVRecord row, List<RentFault> faults) {
        var places = new EnumMap<RentColumn, Integer>(RentColumn.class);
        for (int i = 0; i < row.size(); i++) {
            var column = RentColumn.named(row.get(i));
            if (column.isEmpty()) {
                faults.add(new RentFault(
                        1,
                        "",
                        "Kolumn %d heter något som inte känns igen. Ta bort kolumner som inte behövs; kolumnerna skiljs med semikolon eller tabb."
                                .formatted(i + 1)));
            } else if (places.put(column.get(), i) != null) {
                faults.add(new RentFault(1, column.get().label(), "Kolumnen står två gånger."));
            }
        }
        Arrays.stream(RentColumn.values())
                .filter(column -> column.required() && !places.containsKey(column))
                .forEach(column -> faults.add(new RentFault(1, column.label(), "Kolumnen saknas.")));
        if (!places.containsKey(RentColumn.CASE) && !places.containsKey(RentColumn.INVOICE)) {
            faults.add(new RentFault(1, RentColumn.CASE.label(), "Ärende eller Fakturanummer måste finnas."));
        }
        return places;
    }

    private static List<RentFault> doubles(List<RentLine> lines) {
        Set<Object> seen = new HashSet<>();
        return lines.stream()
                .filter(line -> !seen.add(Arrays.asList(
                        line.caseNumber() == null ? line.invoiceNumber() : line.caseNumber(),
                        line.period(),
                        line.paidOn() == null ? null : line.amount().stripTrailingZeros(),
                        line.paidOn())))
                .map(line -> new RentFault(line.row(), "", "Samma rad står tidigare i filen."))
                .collect(Collectors.toList());
    }

    private static RentFile refused(String message) {
        return new RentFile(List.of(), List.of(RentFault.ofFile(message)));
    }
}
