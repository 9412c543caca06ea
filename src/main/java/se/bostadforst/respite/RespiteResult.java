package se.bostadforst.respite;

/** What DT-5 says of a request. It is what can be granted, not what is decided. */
public enum RespiteResult {
    EJ_AKTUELLT("Inte aktuellt, hyresgästen vill inte"),
    KAN_BEVILJAS("Kan beviljas"),
    KAN_BEVILJAS_DELVIS("Kan beviljas delvis, nätterna räcker inte"),
    EJ_SOM_AVLASTNING("Inte som avlastning, annan hjälp prövas");

    private final String label;

    RespiteResult(String label) {
        this.label = label;
    }

    /** The Swedish words that people see. */
    public String label() {
        return label;
    }
}
