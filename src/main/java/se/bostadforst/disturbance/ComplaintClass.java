package se.bostadforst.disturbance;

/** How serious Svenska Bostäder finds a disturbance (DT-4). */
public enum ComplaintClass {
    INGEN_STORNING("Ingen störning", false),
    EJ_ALLVARLIG("Ej allvarlig", false),
    ALLVARLIG("Allvarlig", true),
    SARSKILT_ALLVARLIG("Särskilt allvarlig", true);

    private final String label;
    private final boolean serious;

    ComplaintClass(String label, boolean serious) {
        this.label = label;
        this.serious = serious;
    }

    /** The Swedish words that people see. */
    public String label() {
        return label;
    }

    /** True when it is of the kind that the takeover asks about. */
    public boolean isSerious() {
        return serious;
    }
}
