package se.bostadforst.oncall;

/** What has happened, in the words of DT-7. */
public enum Situation {
    LIVSFARA("Fara för liv, brand eller pågående våld"),
    BARN("Barn far illa eller är ensamt"),
    VALD_MOT_HYRESGAST("Våld eller hot mot hyresgästen"),
    GRANNAR_STORS("Grannar störs nu"),
    BEHOVER_AVSTAND("Behöver komma bort"),
    PRAKTISKT("Praktiskt: lås, vatten, värme"),
    ANNAT("Vill prata, eller annat");

    private final String label;

    Situation(String label) {
        this.label = label;
    }

    /** The Swedish words that people see. */
    public String label() {
        return label;
    }
}
