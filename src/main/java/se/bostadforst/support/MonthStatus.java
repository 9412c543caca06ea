package se.bostadforst.support;

/** The result of a support month (DT-2). */
public enum MonthStatus {
    UPPFYLLD("Uppfylld"),
    SOC_SAKNAS("Mötet med socialtjänsten saknas"),
    BRIST_UTFORARE("Utföraren höll för få möten"),
    BRIST_KONTAKT("Kontakten brast, sök upp"),
    PARTIELL_OK("Del av månad, uppfylld"),
    PARTIELL_BRIST("Del av månad, för få möten"),
    FRANVARANDE("Frånvarande");

    private final String label;

    MonthStatus(String label) {
        this.label = label;
    }

    /** The Swedish words that people see. */
    public String label() {
        return label;
    }
}
