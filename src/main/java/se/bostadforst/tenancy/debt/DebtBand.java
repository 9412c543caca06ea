package se.bostadforst.tenancy.debt;

/** How much, no closer than anybody needs to know. */
public enum DebtBand {
    UNDER_5("under 5 000 kr"),
    FRAN_5_TILL_20("5 000–20 000 kr"),
    FRAN_20_TILL_50("20 000–50 000 kr"),
    FRAN_50_TILL_100("50 000–100 000 kr"),
    OVER_100("över 100 000 kr");

    private final String label;

    DebtBand(String label) {
        this.label = label;
    }

    /** The Swedish words that people see. */
    public String label() {
        return label;
    }
}
