package se.bostadforst.takeover;

/** How the tenant was asked; in custody in writing ({@code domain.md} 2.7 exceptions). */
public enum AskedHow {
    SAMTAL("I ett samtal"),
    SKRIFTLIGT("Skriftligt");

    private final String label;

    AskedHow(String label) {
        this.label = label;
    }

    /** The Swedish words that people see. */
    public String label() {
        return label;
    }
}
