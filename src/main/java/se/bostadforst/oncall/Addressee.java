package se.bostadforst.oncall;

/** Another organisation that the jour tells. */
public enum Addressee {
    SB("Svenska Bostäder"),
    SOC("handläggaren"),
    SOCIALJOUR("socialjouren");

    private final String label;

    Addressee(String label) {
        this.label = label;
    }

    /** The Swedish words that people see. */
    public String label() {
        return label;
    }
}
