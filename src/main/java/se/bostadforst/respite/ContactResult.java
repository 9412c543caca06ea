package se.bostadforst.respite;

/** What came of a day's contact. */
public enum ContactResult {
    TRAFFADES("Vi träffades"),
    TELEFON("Vi talades vid"),
    INTE_NADD("Inte nådd");

    private final String label;

    ContactResult(String label) {
        this.label = label;
    }

    /** The Swedish words that people see. */
    public String label() {
        return label;
    }
}
