package se.bostadforst.respite;

/** Who went along (S002:L426-428). */
public enum Escort {
    VAGLEDARE("Vägledaren"),
    JOUR("Jouren"),
    INGEN("Ingen, hyresgästen gick själv");

    private final String label;

    Escort(String label) {
        this.label = label;
    }

    /** The Swedish words that people see. */
    public String label() {
        return label;
    }
}
