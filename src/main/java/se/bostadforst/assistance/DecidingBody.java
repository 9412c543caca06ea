package se.bostadforst.assistance;

/** Which authority made a decision (DT-9). Appeals of both are handled by the unit. */
public enum DecidingBody {
    UNIT("Enheten"),
    SOCIALJOUR("Socialjouren");

    private final String label;

    DecidingBody(String label) {
        this.label = label;
    }

    /** The Swedish words that people see. */
    public String label() {
        return label;
    }
}
