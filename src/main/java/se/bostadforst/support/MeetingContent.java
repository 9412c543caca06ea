package se.bostadforst.support;

/** What a meeting was about, in codes (S002:L264-272, L324-330). */
public enum MeetingContent {
    VARDAGSEKONOMI("Vardagsekonomi"),
    SKOTSEL_LGH("Skötsel av lägenheten"),
    ALLIANS("Relation"),
    MOTIVERANDE_SAMTAL("Motiverande samtal"),
    FORANDRING("Förändring"),
    SAMORDNING("Samordning"),
    NATVERK("Nätverk"),
    SYSSELSATTNING("Sysselsättning"),
    FRITID("Fritid");

    private final String label;

    MeetingContent(String label) {
        this.label = label;
    }

    /** The Swedish words that people see. */
    public String label() {
        return label;
    }
}
