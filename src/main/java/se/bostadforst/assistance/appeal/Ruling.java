package se.bostadforst.assistance.appeal;

/** What the unit decides about an appeal that came late (FL 45 §). */
public enum Ruling {
    AVVISAS("Avvisas"),
    TAS_UPP("Tas upp ändå");

    private final String label;

    Ruling(String label) {
        this.label = label;
    }

    /** The Swedish words that people see. */
    public String label() {
        return label;
    }
}
