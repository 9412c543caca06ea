package se.bostadforst.takeover;

/** Why Svenska Bostäder did not accept. */
public enum RefusalReason {
    BETALNING("Betalning"),
    STORNING("Störning"),
    SKULD("Skuld"),
    INKOMST("Inkomst"),
    ANNAT("Annat");

    private final String label;

    RefusalReason(String label) {
        this.label = label;
    }

    /** The Swedish words that people see. */
    public String label() {
        return label;
    }
}
