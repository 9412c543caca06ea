package se.bostadforst.parameters;

/** Which year the respite nights are counted in. The customer has not chosen yet: "maximalt 14 dagar per år", S002:L373. */
public enum RespiteYear implements Choice {
    KALENDERAR("Kalenderåret"),
    AVTALSAR("Året från hyrestidens första dag"),
    RULLANDE_12M("De tolv månaderna före varje natt");

    private final String label;

    RespiteYear(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
