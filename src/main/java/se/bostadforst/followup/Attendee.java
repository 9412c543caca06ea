package se.bostadforst.followup;

/** Who sat at the table. */
public enum Attendee {
    HYRESGAST_1("Första hyresgästen"),
    HYRESGAST_2("Andra hyresgästen"),
    VAGLEDARE("Vägledaren"),
    HANDLAGGARE("Handläggaren"),
    FORVALTARE("Svenska Bostäder");

    private final String label;

    Attendee(String label) {
        this.label = label;
    }

    /** The Swedish words that people see. */
    public String label() {
        return label;
    }
}
