package se.bostadforst.oversight;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;

/**
 * The figures as a file that a Swedish spreadsheet opens with a double click: UTF-8 with its mark, semicolons, one figure on a line. A text
 * that a spreadsheet would take for a formula gets an apostrophe before it.
 */
public final class OversightCsv {

    private static final char MARK = '\uFEFF';
    private static final Pattern FORMULA = Pattern.compile("^\\s*[=+\\-@|%].*|^[\\t\\r\\n].*", Pattern.DOTALL);

    private static final CSVFormat FORMAT = CSVFormat.EXCEL
            .builder()
            .setDelimiter(';')
            .setHeader("Figur", "Rad", "Mått", "Antal", "Dag")
            .get();

    private OversightCsv() {}

    /** The whole report, in the page's order. */
    public static String of(Report report) {
        var file = new StringBuilder().append(MARK);
        try (var printer = FORMAT.print(file)) {
            for (var table : report.tables()) {
                for (var row : table.rows()) {
                    for (int i = 0; i < table.columns().size(); i++) {
                        var cell = row.cells().get(i);
                        printer.printRecord(
                                plain(table.title()),
                                plain(row.label()),
                                plain(table.columns().get(i)),
                                cell.value() == null ? plain(cell.text()) : cell.value(),
                                report.on());
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file.toString();
    }

    static String plain(String text) {
        return FORMULA.matcher(text).matches() ? "'" + text : text;
    }
}
