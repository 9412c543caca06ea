package se.bostadforst.admission;

/** Nuvarande eller senaste boende ({@code domain.md} 2.1, S002:L80, L96-100). */
public enum Dwelling {
    HARBARGE("Härbärge"),
    AKUTBOENDE("Akutboende"),
    LAGTROSKELBOENDE("Lågtröskelboende"),
    BEHANDLINGSINSTITUTION("Behandlingsinstitution"),
    KRIMINALVARD("Kriminalvård"),
    UTE("Ute"),
    ANNAT("Annat");

    private final String label;

    Dwelling(String label) {
        this.label = label;
    }

    /** The Swedish word that people see, the same as in the form. */
    public String label() {
        return label;
    }
}
