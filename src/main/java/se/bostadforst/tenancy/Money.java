package se.bostadforst.tenancy;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;

/** Kronor as Swedes write them. */
public final class Money {

    private Money() {}

    /** {@code 6 900 kr}, or {@code 6 900,50 kr} when there are öre. */
    public static String kronor(BigDecimal amount) {
        var symbols = new DecimalFormatSymbols(Locale.ROOT);
        symbols.setDecimalSeparator(',');
        symbols.setGroupingSeparator('\u00a0');
        var whole = amount.stripTrailingZeros().scale() <= 0;
        return new DecimalFormat(whole ? "#,##0" : "#,##0.00", symbols).format(amount) + "\u00a0kr";
    }

    /** {@code 6 900 kr/mån}. */
    public static String perMonth(BigDecimal amount) {
        return kronor(amount) + "/mån";
    }
}
