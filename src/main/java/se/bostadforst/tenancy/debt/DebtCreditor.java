package se.bostadforst.tenancy.debt;

/** To whom. */
public enum DebtCreditor {
    BOSTADSBOLAG("Bostadsbolag"),
    KRONOFOGDEN("Kronofogden"),
    ANNAN("Annan");

    private final String label;

    DebtCreditor(String label) {
        this.label = label;
    }

    /** The Swedish words that people see. */
    public String label() {
        return label;
    }
}
