package se.bostadforst.oncall;

/** Why the crisis card is opened without a call. */
public enum BreakGlassReason {
    LIVSFARA("Fara för liv eller hälsa"),
    BARN("Ett barn kan fara illa"),
    POLIS_ELLER_VARD("Polis eller vård frågar i en nödsituation"),
    KONTAKT_SAKNAS("Hyresgästen har inte nåtts och oron är stor"),
    ANNAT("Annat");

    private final String label;

    BreakGlassReason(String label) {
        this.label = label;
    }

    /** The Swedish words that people see. */
    public String label() {
        return label;
    }
}
