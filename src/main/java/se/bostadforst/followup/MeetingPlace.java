package se.bostadforst.followup;

/** Where a follow-up is held; never an address. */
public enum MeetingPlace {
    HEMMA("Hemma hos hyresgästen"),
    STADSMISSIONEN("Hos Stadsmissionen"),
    SOCIALKONTORET("På socialkontoret"),
    AVLASTNING("På avlastningsplatsen"),
    ANNAN("Annan plats");

    private final String label;

    MeetingPlace(String label) {
        this.label = label;
    }

    /** The Swedish words that people see. */
    public String label() {
        return label;
    }
}
