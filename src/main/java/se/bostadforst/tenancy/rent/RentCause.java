package se.bostadforst.tenancy.rent;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Why a payment came late. The order is the weight: where several late payments were needed, the first of these decides. */
public enum RentCause {
    HYRESGAST("Hyresgästen"),
    OKAND("Okänd"),
    /** The bank's own fault after the order: never counted against the tenant (DT-3 K1). */
    BANK("Banken"),
    /** The authority's own payment, for example försörjningsstöd: never counted against the tenant (A-09, DT-3 K1). */
    MYNDIGHET("Myndigheten");

    private final String label;

    RentCause(String label) {
        this.label = label;
    }

    /** The Swedish words that people see. */
    public String label() {
        return label;
    }

    /** By code or by Swedish word, in any case of letters. */
    public static Optional<RentCause> named(String text) {
        var word = text.strip().toUpperCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(cause -> cause.name().equals(word)
                        || cause.label.toUpperCase(Locale.ROOT).equals(word))
                .findFirst();
    }
}
