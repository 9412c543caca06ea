package se.bostadforst.access;

/** What somebody did with a case, as the read log keeps it ({@code security.md} 6.1). */
public enum ReadAction {
    READ("läst"),
    /** The case stood in a list somebody opened. */
    LIST("sett i en lista"),
    /** Somebody who asked for something else was told of the case. */
    SEARCH("fått träff på"),
    /** Changed; what was read in order to check the change was shown to nobody. */
    CHANGE("ändrat"),
    /** Looked at who has seen the case. */
    FOLLOW_UP("läst läsloggen"),
    /** Opened without being on the case, with a reason, because there was no time ({@code domain.md} 2.10). */
    BREAK_GLASS("öppnat utan samtal");

    private final String label;

    ReadAction(String label) {
        this.label = label;
    }

    /** The Swedish words that people see. */
    public String label() {
        return label;
    }
}
