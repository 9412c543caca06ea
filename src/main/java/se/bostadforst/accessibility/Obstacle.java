package se.bostadforst.accessibility;

/** What keeps somebody from using a page. Closed words: they go into a letter, where nothing about a person may stand. */
public enum Obstacle {
    TANGENTBORD("Det går inte med bara tangentbord"),
    UPPLASNING("Skärmläsaren säger fel eller ingenting"),
    SEENDE("Text eller färger är svåra att se"),
    FORSTORING("Det fungerar inte förstorat eller på mobil"),
    SPRAK("Texten är svår att förstå"),
    RORELSE("Knappar är små eller tiden räcker inte"),
    ANNAT("Något annat");

    private final String label;

    Obstacle(String label) {
        this.label = label;
    }

    /** The Swedish words that people see. */
    public String label() {
        return label;
    }
}
