package se.bostadforst.support;

/** Where a meeting is held; by telephone or screen it is contact, but not one of the four. */
public enum MeetingKind {
    HEMBESOK("Hembesök", true),
    UTE("Ute", true),
    KONTOR("Kontor", true),
    AVLASTNING("På avlastningsplats", true),
    TELEFON("Telefon", false),
    DIGITALT("Digitalt", false);

    private final String label;
    private final boolean inPerson;

    MeetingKind(String label, boolean inPerson) {
        this.label = label;
        this.inPerson = inPerson;
    }

    /** True when it counts as one of the four. */
    public boolean inPerson() {
        return inPerson;
    }

    /** The Swedish words that people see. */
    public String label() {
        return label;
    }
}
