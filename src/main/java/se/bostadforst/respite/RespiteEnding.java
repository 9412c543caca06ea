package se.bostadforst.respite;

/** How a placement ended ({@code domain.md} 2.9 data and exceptions). None of them is a mark against anybody. */
public enum RespiteEnding {
    EJ_AKTUELLT("Inte aktuellt, andra åtgärder", false),
    AVSLAG("Avslag, annan hjälp prövas", false),
    EJ_FRAMME("Kom inte till platsen", false),
    ATERFLYTT("Återflyttad hem", true),
    SLUT_PA_NATTER("Nätterna slut, åter hemma", true),
    SJUKHUS("Inlagd på sjukhus", false),
    ANNAT_BOENDE("Annat boende", false),
    AVVIKIT("Lämnade platsen i förtid", false),
    FORLANGD("Fortsätter med nytt beslut", false),
    UPPHORT("Hyresförhållandet upphörde", false);

    private final String label;
    private final boolean home;

    RespiteEnding(String label, boolean home) {
        this.label = label;
        this.home = home;
    }

    /** The Swedish words that people see. */
    public String label() {
        return label;
    }

    /** True when somebody is back in the flat, so that there is a meeting about it. */
    public boolean home() {
        return home;
    }
}
