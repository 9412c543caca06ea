package se.bostadforst.oncall;

/** How a talk went; what is not calm becomes a turn-out (DT-7). */
public enum TalkOutcome {
    LUGNT("Det blev lugnt"),
    INTE_LUGNT("Det blev inte lugnt"),
    VILL_INTE("Hyresgästen ville inte ha kontakt");

    private final String label;

    TalkOutcome(String label) {
        this.label = label;
    }

    /** The Swedish words that people see. */
    public String label() {
        return label;
    }
}
