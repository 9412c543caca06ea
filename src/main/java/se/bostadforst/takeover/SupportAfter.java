package se.bostadforst.takeover;

/** What happens with the support when the tenant has a contract; it never ends by itself (A-28, T-15). */
public enum SupportAfter {
    FORTSATTER("Stödet fortsätter enligt beslutet"),
    PROVAS("Stödet prövas i ett eget beslut");

    private final String label;

    SupportAfter(String label) {
        this.label = label;
    }

    /** The Swedish words that people see. */
    public String label() {
        return label;
    }
}
