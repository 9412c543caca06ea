package se.bostadforst.oncall;

/** Whether the key was used: by the key agreement, or together with 112 ({@code domain.md} 2.10 exceptions). */
public enum KeyUse {
    NEJ("Nyckeln användes inte"),
    ENLIGT_AVTAL("Nyckeln användes enligt nyckelavtalet"),
    MED_112("Nyckeln användes tillsammans med 112");

    private final String label;

    KeyUse(String label) {
        this.label = label;
    }

    /** The Swedish words that people see. */
    public String label() {
        return label;
    }
}
