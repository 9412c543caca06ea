package se.bostadforst.oncall;

/** How a turn-out ended. Nobody forces a door: who does not open has not been visited. */
public enum TurnOutOutcome {
    LUGNT("Lugnt när jouren lämnade"),
    POLIS_TOG_OVER("Polis eller ambulans tog över"),
    HYRESGAST_TILL_ANNAN_PLATS("Hyresgästen följde med till en annan plats"),
    INGEN_OPPNADE("Ingen öppnade, jouren gick inte in"),
    VILL_INTE("Hyresgästen ville inte ha kontakt");

    private final String label;

    TurnOutOutcome(String label) {
        this.label = label;
    }

    /** The Swedish words that people see. */
    public String label() {
        return label;
    }
}
