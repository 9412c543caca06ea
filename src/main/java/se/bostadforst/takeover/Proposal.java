package se.bostadforst.takeover;

/** What socialtjänsten chose at the meeting; a deviation is motivated (S002:L229, DT-3). */
public enum Proposal {
    JA("Eget kontrakt föreslås"),
    JA_MED_AVVIKELSE("Eget kontrakt föreslås med motiverad avvikelse"),
    NEJ("Avvaktar");

    private final String label;

    Proposal(String label) {
        this.label = label;
    }

    /** The Swedish words that people see. */
    public String label() {
        return label;
    }

    /** True when Svenska Bostäder is to decide. */
    public boolean made() {
        return this != NEJ;
    }
}
