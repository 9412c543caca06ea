package se.bostadforst.takeover;

/** What the tenant wants; a no is neutral, and the question comes again ({@code domain.md} 2.7 step 2, T-14). */
public enum Will {
    VILL("Vill ha eget kontrakt"),
    VILL_INTE_NU("Vill inte nu"),
    VILL_INTE("Vill inte");

    private final String label;

    Will(String label) {
        this.label = label;
    }

    /** The Swedish words that people see. */
    public String label() {
        return label;
    }
}
