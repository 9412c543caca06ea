package se.bostadforst.tenancy;

/** Why a tenancy ended. None of them is a mark against the person. */
public enum TenancyEnding {
    FORE_INFLYTTNING("Avbrutet före inflyttning"),
    OVERTAGET("Eget kontrakt"),
    UPPSAGT("Uppsagt"),
    AVHYSNING("Avhysning"),
    AVLIDEN("Hyresgästen har avlidit");

    private final String label;

    TenancyEnding(String label) {
        this.label = label;
    }

    /** The Swedish words that people see. */
    public String label() {
        return label;
    }
}
