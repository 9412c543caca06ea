package se.bostadforst.support;

/** Why somebody cannot meet; the month's requirement rests meanwhile. */
public enum AbsenceReason {
    SJUKHUS("Sjukhus"),
    HAKTE_FANGELSE("Häkte eller fängelse"),
    UTOMLANDS("Utomlands"),
    BEHANDLING("Behandling");

    private final String label;

    AbsenceReason(String label) {
        this.label = label;
    }

    /** The Swedish words that people see. */
    public String label() {
        return label;
    }
}
