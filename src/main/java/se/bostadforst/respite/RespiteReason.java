package se.bostadforst.respite;

/** Why somebody needs a place tonight; a victim of violence is protected here, never blamed (T-58). */
public enum RespiteReason {
    STORNING("Störning"),
    KONFLIKT("Konflikt"),
    HALSA("Hälsa"),
    VALD_UTSATT("Utsatt för våld"),
    SANERING("Sanering"),
    ANNAT("Annat");

    private final String label;

    RespiteReason(String label) {
        this.label = label;
    }

    /** The Swedish words that people see. */
    public String label() {
        return label;
    }
}
