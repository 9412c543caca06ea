package se.bostadforst.assistance.appeal;

/** Whether the unit changes the decision that is appealed (FL 37–39 §§). */
public enum Change {
    INGEN("Beslutet ändras inte"),
    DELVIS("Beslutet ändras delvis, det överklagade lämnas vidare"),
    HELT("Beslutet ändras som personen vill, överklagandet förfaller");

    private final String label;

    Change(String label) {
        this.label = label;
    }

    /** The Swedish words that people see. */
    public String label() {
        return label;
    }
}
