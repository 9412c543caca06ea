package se.bostadforst.takeover;

/** What DT-3 says; a basis for people, never a decision (T-09). */
public enum TestResult {
    FOR_TIDIGT("För tidigt"),
    HYRESGAST_AVBOJT("Hyresgästen vill inte nu"),
    FORESLA("Alla villkor är uppfyllda"),
    AVVAKTA_UTREDNING("Något utreds"),
    PROVA_IGEN("Prövas igen nästa månad");

    private final String label;

    TestResult(String label) {
        this.label = label;
    }

    /** The Swedish words that people see. */
    public String label() {
        return label;
    }

    /** True when people may take up a proposal, with a motivated deviation or without. */
    public boolean proposable() {
        return this == FORESLA || this == AVVAKTA_UTREDNING || this == PROVA_IGEN;
    }
}
