package se.bostadforst.oncall;

/** What the jour does about a call (DT-7). */
public enum Triage {
    BLALJUS_112("112 först"),
    UTRYCKNING("Utryckning"),
    SAMTAL("Samtal"),
    AVLASTNING("Avlastning"),
    RADGIVNING("Rådgivning");

    private final String label;

    Triage(String label) {
        this.label = label;
    }

    /** The Swedish words that people see. */
    public String label() {
        return label;
    }
}
