package se.bostadforst.access;

/** The three authorities within the city's social services; secrecy holds between them too (T-32, OSL 8 kap.). */
public enum Unit {
    HV("Hässelby-Vällingby"),
    ST("Spånga-Tensta"),
    EFH("Enheten för hemlösa");

    private final String label;

    Unit(String label) {
        this.label = label;
    }

    /** The Swedish name that people see. */
    public String label() {
        return label;
    }

    String groupPart() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
