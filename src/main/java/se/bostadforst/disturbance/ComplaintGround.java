package se.bostadforst.disturbance;

/** Whether Svenska Bostäder finds that it happened as was said ({@code domain.md} 2.8 step 3). */
public enum ComplaintGround {
    GRUNDAD("Grundad"),
    OGRUNDAD("Ogrundad"),
    UTREDS("Utreds");

    private final String label;

    ComplaintGround(String label) {
        this.label = label;
    }

    /** The Swedish words that people see. */
    public String label() {
        return label;
    }
}
