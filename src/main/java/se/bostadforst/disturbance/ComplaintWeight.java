package se.bostadforst.disturbance;

/** What a complaint means for an own contract (DT-3 K2, A-10). */
public enum ComplaintWeight {
    RAKNAS("Räknas som allvarligt klagomål"),
    UTREDS("Utreds"),
    RAKNAS_INTE("Räknas inte");

    private final String label;

    ComplaintWeight(String label) {
        this.label = label;
    }

    /** The Swedish words that people see. */
    public String label() {
        return label;
    }
}
