package se.bostadforst.takeover;

/** Who of the household takes over: a couple together or one partner alone (A-12, T-03). */
public enum Takers {
    BADA("Båda"),
    FORSTA("Den första personen ensam"),
    ANDRA("Den andra personen ensam");

    private final String label;

    Takers(String label) {
        this.label = label;
    }

    /** The Swedish words that people see. */
    public String label() {
        return label;
    }

    /** True when this tenant, first or second in the household, takes over. */
    boolean includes(int member) {
        return this == BADA || (this == FORSTA) == (member == 1);
    }
}
