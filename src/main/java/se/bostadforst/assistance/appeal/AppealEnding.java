package se.bostadforst.assistance.appeal;

/** How an appeal ended. */
public enum AppealEnding {
    AVVISAT("Avvisat"),
    FORFALLET("Förfallet: beslutet ändrades"),
    AVGJORT("Avgjort i domstol"),
    ATERKALLAT("Återkallat");

    private final String label;

    AppealEnding(String label) {
        this.label = label;
    }

    /** The Swedish words that people see. */
    public String label() {
        return label;
    }
}
