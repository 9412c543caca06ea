package se.bostadforst.assistance;

/** What a biståndsbeslut is about. */
public enum DecisionKind {
    /** The intervention itself; one for the household. */
    BOSTAD_FORST("Bostad först"),
    /** Akut avlastningsplats; one for each person and placement ({@code domain.md} 2.9, A-16). */
    AKUT_AVLASTNING("Akut avlastningsplats");

    private final String label;

    DecisionKind(String label) {
        this.label = label;
    }

    /** The Swedish words that people see. */
    public String label() {
        return label;
    }
}
