package se.bostadforst.followup;

/** Where a follow-up stands. */
public enum FollowUpStatus {
    PLANERAD("Ska bokas"),
    BOKAD("Bokad"),
    GENOMFORD("Genomförd"),
    GENOMFORD_UTAN_RAPPORT("Genomförd utan rapport i förväg"),
    EJ_GENOMFORD("Inte genomförd");

    private final String label;

    FollowUpStatus(String label) {
        this.label = label;
    }

    /** The Swedish words that people see. */
    public String label() {
        return label;
    }

    /** True when the meeting took place. */
    public boolean held() {
        return this == GENOMFORD || this == GENOMFORD_UTAN_RAPPORT;
    }
}
