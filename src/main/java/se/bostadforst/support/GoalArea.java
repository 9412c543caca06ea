package se.bostadforst.support;

/** What a goal is about ({@code malomrade}). */
public enum GoalArea {
    BOENDE("Boende"),
    EKONOMI("Ekonomi"),
    HALSA("Hälsa"),
    DROGER_STABILITET("Droger och stabilitet"),
    SYSSELSATTNING("Sysselsättning"),
    NATVERK("Nätverk"),
    EGENMAKT("Egenmakt"),
    OVERTAGANDE("Övertagande av kontraktet"),
    OVRIGT("Övrigt");

    private final String label;

    GoalArea(String label) {
        this.label = label;
    }

    /** The Swedish words that people see. */
    public String label() {
        return label;
    }
}
