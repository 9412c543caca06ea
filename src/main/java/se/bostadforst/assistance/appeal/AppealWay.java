package se.bostadforst.assistance.appeal;

/** How an appeal came in. */
public enum AppealWay {
    BREV("Brev"),
    EPOST("E-post"),
    PERSONLIGEN("Lämnat på plats"),
    FRAN_DOMSTOLEN("Skickat vidare från domstolen");

    private final String label;

    AppealWay(String label) {
        this.label = label;
    }

    /** The Swedish words that people see. */
    public String label() {
        return label;
    }
}
