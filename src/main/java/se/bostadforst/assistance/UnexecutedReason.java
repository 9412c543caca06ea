package se.bostadforst.assistance;

/** Why a favourable decision has not been executed. */
public enum UnexecutedReason {
    INGEN_LAGENHET("Ingen lämplig lägenhet än"),
    PERSONEN_AVVAKTAR("Personen vill vänta"),
    PERSONEN_NAS_INTE("Personen nås inte"),
    KONTRAKT_DROJER("Kontrakten dröjer"),
    ANNAT_HINDER("Annat hinder");

    private final String label;

    UnexecutedReason(String label) {
        this.label = label;
    }

    /** The Swedish words that people see. */
    public String label() {
        return label;
    }
}
