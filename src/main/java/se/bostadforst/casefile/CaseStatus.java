package se.bostadforst.casefile;

/** Ärendets skede ({@code hushall.status} in {@code domain.md} 2.0.2). */
public enum CaseStatus {
    NOMINERAD("Nominerad"),
    UNDER_GODKANNANDE("Under godkännande"),
    VANTAR_KAPACITET("Väntar på plats"),
    ERBJUDEN("Erbjuden plats"),
    ANTAGEN("Antagen"),
    INFLYTTAD("Inflyttad"),
    OVERTAGET("Eget kontrakt"),
    AVSLUTAD("Avslutad");

    private final String label;

    CaseStatus(String label) {
        this.label = label;
    }

    /** The Swedish words that people see. */
    public String label() {
        return label;
    }
}
