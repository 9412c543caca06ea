package se.bostadforst.disturbance;

/** From where a complaint came; never from whom ({@code domain.md} 2.8). */
public enum ComplaintSource {
    GRANNE("Granne"),
    BOVARD("Bovärd"),
    STORNINGSJOUR("Störningsjour"),
    POLIS("Polis"),
    VAGLEDARE("Vägledare"),
    HYRESGAST("Hyresgästen själv");

    private final String label;

    ComplaintSource(String label) {
        this.label = label;
    }

    /** The Swedish words that people see. */
    public String label() {
        return label;
    }
}
