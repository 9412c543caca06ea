package se.bostadforst.accessibility;

/** Where somebody got stuck. */
public enum Place {
    UPPGIFTSLISTAN("Uppgiftslistan"),
    FORMULAR("Ett formulär"),
    ARENDET("Ett ärendes sidor"),
    HANDLINGAR("En handling (pdf)"),
    JOUREN("Jourens sidor"),
    COCKPIT("Cockpit"),
    ADMIN("Admin"),
    ANNAN("En annan sida");

    private final String label;

    Place(String label) {
        this.label = label;
    }

    /** The Swedish words that people see. */
    public String label() {
        return label;
    }
}
