package se.bostadforst.support;

/** What became of a meeting. Cancelled by staff is never a miss by the tenant ({@code domain.md} 2.4). */
public enum MeetingStatus {
    PLANERAT("Planerat"),
    GENOMFORT("Genomfört"),
    UTEBLIVET_HYRESGAST("Hyresgästen kom inte"),
    INSTALLT_PERSONAL("Inställt av personalen"),
    OMBOKAT("Ombokat");

    private final String label;

    MeetingStatus(String label) {
        this.label = label;
    }

    /** The Swedish words that people see. */
    public String label() {
        return label;
    }
}
