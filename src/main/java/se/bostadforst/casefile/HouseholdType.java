package se.bostadforst.casefile;

/** Ensamstående eller par; both can come in question (S002:L114-118). */
public enum HouseholdType {
    SINGLE(1, "Ensamstående"),
    COUPLE(2, "Par");

    private final int persons;
    private final String label;

    HouseholdType(int persons, String label) {
        this.persons = persons;
        this.label = label;
    }

    /** How many of the project's places for persons the household takes (T-01). */
    public int persons() {
        return persons;
    }

    /** The Swedish words that people see. */
    public String label() {
        return label;
    }
}
