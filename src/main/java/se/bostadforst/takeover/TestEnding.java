package se.bostadforst.takeover;

/** How a test ended; none of them is a mark against the tenant. */
public enum TestEnding {
    FOR_TIDIGT("för tidigt"),
    AVBOJT("hyresgästen vill inte nu"),
    INTE_HALLET("mötet hölls inte"),
    AVVAKTAR("avvaktar"),
    NEKAD("Svenska Bostäder accepterade inte"),
    ATERTAGET("hyresgästen ångrade sig"),
    UPPHORT("hyresförhållandet upphörde"),
    OVERTAGET("eget kontrakt");

    private final String label;

    TestEnding(String label) {
        this.label = label;
    }

    /** The Swedish words that people see. */
    public String label() {
        return label;
    }
}
