package se.bostadforst.tenancy.rent;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Pattern;

/** Numbers, days and months as Swedish files and people write them. Empty for whatever could be read in two ways. */
public final class SwedishCells {

    private static final Pattern CURRENCY = Pattern.compile("(?i)\\s*(?:kr|sek|:-)\\.?$");
    private static final Pattern PLAIN = Pattern.compile("-?[0-9]{1,9}(?:[.,][0-9]{1,2})?");
    private static final Pattern IN_GROUPS =
            Pattern.compile("-?[0-9]{1,3}(?:([ .])[0-9]{3})(?:\\1[0-9]{3})*(?:,[0-9]{1,2})?");
    private static final Pattern ISO = Pattern.compile("([0-9]{4})-([0-9]{2})-([0-9]{2})");
    private static final Pattern PACKED = Pattern.compile("([0-9]{4})([0-9]{2})([0-9]{2})");
    private static final Pattern SLASHED = Pattern.compile("([0-9]{1,2})/([0-9]{1,2})/([0-9]{4})");
    private static final Pattern MONTH = Pattern.compile("([0-9]{4})-?([0-9]{2})");
    private static final int LONGEST = 40;
    private static final int FIRST_YEAR = 2010;
    private static final int LAST_YEAR = 2099;

    private SwedishCells() {}

    /** {@code 7 450,00}, {@code 7.450,00}, {@code 7450,00 kr}, {@code 7450.00}; with any kind of space. */
    public static Optional<BigDecimal> amount(String cell) {
        var text = CURRENCY.matcher(spaced(cell)).replaceFirst("").strip();
        if (IN_GROUPS.matcher(text).matches()) {
            return Optional.of(new BigDecimal(text.replaceAll("[ .]", "").replace(',', '.')));
        }
        return PLAIN.matcher(text).matches() ? Optional.of(new BigDecimal(text.replace(',', '.'))) : Optional.empty();
    }

    /** {@code 2026-05-06}, {@code 20260506}, or {@code 31/05/2026} where only one reading is possible. */
    public static Optional<LocalDate> day(String cell) {
        var text = spaced(cell);
        for (var form : new Pattern[] {ISO, PACKED}) {
            var found = form.matcher(text);
            if (found.matches()) {
                return day(found.group(1), found.group(2), found.group(3));
            }
        }
        var slashed = SLASHED.matcher(text);
        return slashed.matches() && !isAmbiguous(text)
                ? day(slashed.group(3), slashed.group(2), slashed.group(1))
                : Optional.empty();
    }

    /** True for {@code 05/06/2026}, which is June to some and May to others. */
    public static boolean isAmbiguous(String cell) {
        var slashed = SLASHED.matcher(spaced(cell));
        if (!slashed.matches()) {
            return false;
        }
        var first = Integer.parseInt(slashed.group(1));
        var second = Integer.parseInt(slashed.group(2));
        return first <= 12 && second <= 12 && first != second;
    }

    /** {@code 2026-05} or {@code 202605}. */
    public static Optional<YearMonth> month(String cell) {
        var found = MONTH.matcher(spaced(cell));
        return found.matches() ? day(found.group(1), found.group(2), "01").map(YearMonth::from) : Optional.empty();
    }

    private static Optional<LocalDate> day(String year, String month, String day) {
        try {
            var date = LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
            return date.getYear() >= FIRST_YEAR && date.getYear() <= LAST_YEAR ? Optional.of(date) : Optional.empty();
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** The spaces that are not breaking, thin or narrow are spaces too. What is longer than any number or day is none of them. */
    private static String spaced(String cell) {
        return cell.length() > LONGEST
                ? ""
                : cell.replaceAll("[\\u00A0\\u2007\\u2009\\u202F]", " ").strip();
    }
}
