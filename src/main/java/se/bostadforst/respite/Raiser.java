package se.bostadforst.respite;

/** Who said that somebody needs to get away for a while ({@code domain.md} 2.9 trigger). */
public enum Raiser {
    VAGLEDARE("Vägledaren"),
    JOUR("Jouren"),
    HYRESGAST("Hyresgästen"),
    HYRESVARD("Svenska Bostäder");

    private final String label;

    Raiser(String label) {
        this.label = label;
    }

    /** The Swedish words that people see. */
    public String label() {
        return label;
    }
}
