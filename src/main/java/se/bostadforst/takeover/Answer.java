package se.bostadforst.takeover;

/** What Svenska Bostäder decided, alone and never by silence (S002:L231, T-09, T-52). */
public enum Answer {
    ACCEPTERAS("Hyresgästen accepteras"),
    ACCEPTERAS_INTE("Hyresgästen accepteras inte"),
    BEGAR_KOMPLETTERING("Svenska Bostäder begär komplettering");

    private final String label;

    Answer(String label) {
        this.label = label;
    }

    /** The Swedish words that people see. */
    public String label() {
        return label;
    }
}
