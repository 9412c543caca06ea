package se.bostadforst.tenancy.rent;

/** Where a row of the ledger comes from. */
public enum RentSource {
    /** The calendar's proposal, until the invoice's own day is known. */
    FORSLAG("förslag"),
    IMPORT("fil"),
    HAND("för hand");

    private final String label;

    RentSource(String label) {
        this.label = label;
    }

    /** The Swedish words that people see. */
    public String label() {
        return label;
    }
}
