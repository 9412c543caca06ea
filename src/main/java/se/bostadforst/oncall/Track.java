package se.bostadforst.oncall;

/** Whether the tenant is to be protected; then nothing of it is a disturbance (T-58). */
public enum Track {
    SKYDD("Skydd för hyresgästen"),
    VANLIGT("Vanligt");

    private final String label;

    Track(String label) {
        this.label = label;
    }

    /** The Swedish words that people see. */
    public String label() {
        return label;
    }
}
