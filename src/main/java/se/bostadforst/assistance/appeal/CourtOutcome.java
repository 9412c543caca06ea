package se.bostadforst.assistance.appeal;

/** The court\'s outcome. */
public enum CourtOutcome {
    AVSLAG("Avslag"),
    BIFALL("Bifall"),
    ATERFORVISAD("Återförvisat"),
    AVVISAD("Avvisat eller avskrivet");

    private final String label;

    CourtOutcome(String label) {
        this.label = label;
    }

    /** The Swedish words that people see. */
    public String label() {
        return label;
    }
}
