package se.bostadforst.oncall;

/** What the manager finds of a crisis card that was opened without a call. */
public enum Review {
    MOTIVERAD("Motiverad"),
    FOLJS_UPP("Följs upp");

    private final String label;

    Review(String label) {
        this.label = label;
    }

    /** The Swedish words that people see. */
    public String label() {
        return label;
    }
}
