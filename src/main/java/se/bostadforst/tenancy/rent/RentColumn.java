package se.bostadforst.tenancy.rent;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The columns of a file of payments, found by their names and never by their place. */
enum RentColumn {
    CASE("Ärende", false, "ärendenummer", "arende", "arendenummer"),
    INVOICE("Fakturanummer", false, "fakturanr", "faktura"),
    PERIOD("Period", true, "hyresperiod"),
    DUE("Förfallodag", true, "förfallodatum", "forfallodag", "forfallodatum"),
    AMOUNT("Belopp", true),
    PAID_ON("Betaldatum", true, "betaldag", "order mottagen", "betaldatum (order mottagen)"),
    CAUSE("Orsak", true, "orsak till försening"),
    WAY("Betalsätt", false, "betalsatt");

    private final String label;
    private final boolean required;
    private final List<String> aliases;

    RentColumn(String label, boolean required, String... aliases) {
        this.label = label;
        this.required = required;
        this.aliases = List.of(aliases);
    }

    String label() {
        return label;
    }

    boolean required() {
        return required;
    }

    static Optional<RentColumn> named(String header) {
        var name = Normalizer.normalize(header, Normalizer.Form.NFC)
                .strip()
                .replaceAll("\\s+", " ")
                .toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(column -> column.label.toLowerCase(Locale.ROOT).equals(name) || column.aliases.contains(name))
                .findFirst();
    }
}
