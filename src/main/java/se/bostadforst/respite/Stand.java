package se.bostadforst.respite;

/** What the unit decides to do when respite is not the answer (S002:L375-377). */
public enum Stand {
    BO_KVAR_MED_MER_STOD("Bo kvar med mer stöd"),
    ANNAT_BOENDE("Annan boendelösning"),
    ANNAN_INSATS("Annan insats eller stödform"),
    UTREDS_VIDARE("Utreds vidare");

    private final String label;

    Stand(String label) {
        this.label = label;
    }

    /** The Swedish words that people see. */
    public String label() {
        return label;
    }
}
