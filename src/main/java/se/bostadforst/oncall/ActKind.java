package se.bostadforst.oncall;

/** A step after a call. */
public enum ActKind {
    ATERSAMTAL("Återsamtal"),
    SAMTAL("Samtal"),
    BLALJUS("112"),
    UTRYCKNING("Utryckning"),
    OROSANMALAN("Orosanmälan"),
    DOKUMENTATION("Dokumentation");

    private final String label;

    ActKind(String label) {
        this.label = label;
    }

    /** The Swedish words that people see. */
    public String label() {
        return label;
    }
}
