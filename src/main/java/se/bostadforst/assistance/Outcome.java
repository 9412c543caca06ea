package se.bostadforst.assistance;

/** Utfall av ett biståndsbeslut. */
public enum Outcome {
    BIFALL("Bifall"),
    DELVIS_AVSLAG("Delvis avslag"),
    AVSLAG("Avslag");

    private final String label;

    Outcome(String label) {
        this.label = label;
    }

    /** The Swedish words that people see. */
    public String label() {
        return label;
    }

    /** True when the person gets something: it has to be executed, and watched until it is. */
    public boolean favourable() {
        return this != AVSLAG;
    }

    boolean againstThePerson() {
        return this != BIFALL;
    }
}
