package se.bostadforst.respite;

/** What the place is: in the first hand one of the city's low-threshold housings (S002:L365-367). */
public enum PlaceKind {
    LAGTROSKELBOENDE("Stadens lågtröskelboende"),
    ANNAN_PLATS("Annan plats");

    private final String label;

    PlaceKind(String label) {
        this.label = label;
    }

    /** The Swedish words that people see. */
    public String label() {
        return label;
    }
}
