package se.bostadforst.admission;

/** DT-1R: the closed list of reasons another party may give. Debts, sobriety, treatment, readiness or need of support are none of them. */
public enum RefusalReason {
    R1("Lever inte i akut hemlöshet"),
    R2("Inte aktuell vid en deltagande enhet"),
    R3("Kvalificerar för försöks- eller träningslägenhet"),
    R4("Vill inte bo i egen lägenhet"),
    R5("Inte villig att ha vägledare och samarbeta"),
    R6("Förstår inte projektet eller vill inte delta i utvärdering"),
    R7("Avhyst på grund av störningar de senaste tolv månaderna"),
    R8("Bedömd våldsam och en risk"),
    R9("Saknar samtycke till delning"),
    R10("Jäv");

    private final String label;

    RefusalReason(String label) {
        this.label = label;
    }

    /** The Swedish words that people see. */
    public String label() {
        return label;
    }
}
