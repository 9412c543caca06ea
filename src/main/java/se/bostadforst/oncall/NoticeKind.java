package se.bostadforst.oncall;

/** What another organisation is told: a code, never words. */
public enum NoticeKind {
    STORNING("Grannar har störts"),
    HANDELSE("Händelse i huset, ingen störning av hyresgästen"),
    JOURARENDE("Jouren har ryckt ut, larmat eller begärt avlastning"),
    BARN("Ett barn kan ha farit illa");

    private final String label;

    NoticeKind(String label) {
        this.label = label;
    }

    /** The Swedish words that people see. */
    public String label() {
        return label;
    }
}
