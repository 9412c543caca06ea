package se.bostadforst.assistance.appeal;

/** Why it is in time or not; the rows of {@code appeal-in-time.dmn}. */
public enum TimeReason {
    AVVISNING_UPPHAVD("en tidigare avvisning är upphävd"),
    DELGIVNING_SAKNAS("ingen dag för delgivning är registrerad, så tiden har inte börjat"),
    INOM_TIDEN("det kom in senast på sista dagen"),
    FEL_UNDERRATTELSE("beskedet om hur man överklagar var fel eller saknades"),
    DOMSTOLEN_I_TID("det kom in till domstolen i tid"),
    EFTER_TIDEN("det kom in efter sista dagen");

    private final String label;

    TimeReason(String label) {
        this.label = label;
    }

    /** The Swedish words that people see. */
    public String label() {
        return label;
    }
}
