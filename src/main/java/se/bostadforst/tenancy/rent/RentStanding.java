package se.bostadforst.tenancy.rent;

/** How a month's rent stands. */
public enum RentStanding {
    INTE_FORFALLEN("Inte förfallen"),
    OBETALD("Obetald"),
    I_TID("Betald i tid"),
    SEN("Betald sent"),
    SEN_BANK("Betald sent av banken, räknas som i tid"),
    SEN_MYNDIGHET("Betald sent av myndigheten, räknas som i tid");

    private final String label;

    RentStanding(String label) {
        this.label = label;
    }

    /** The Swedish words that people see. */
    public String label() {
        return label;
    }
}
