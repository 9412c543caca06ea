package se.bostadforst.oncall;

/** Who called the jour ({@code domain.md} 2.10 {@code kalla}); never a name, for a caller may be anonymous. */
public enum CallSource {
    HYRESGAST("Hyresgästen"),
    SB("Svenska Bostäder"),
    GRANNE_VIA_SB("Granne, genom Svenska Bostäder"),
    POLIS("Polisen"),
    VARD_BOENDE("Vården eller ett boende"),
    ANNAN("Någon annan");

    private final String label;

    CallSource(String label) {
        this.label = label;
    }

    /** The Swedish words that people see. */
    public String label() {
        return label;
    }
}
