package se.bostadforst.followup;

/** How something goes, in a record that both sides keep ({@code domain.md} 2.5 {@code bedomning}). */
public enum Light {
    GRON("Grönt"),
    GUL("Gult"),
    ROD("Rött");

    private final String label;

    Light(String label) {
        this.label = label;
    }

    /** The Swedish words that people see. */
    public String label() {
        return label;
    }
}
