package se.bostadforst.takeover;

import se.bostadforst.access.DataClass;

/** The sources of a test's evidence, each certified by who answers for it ({@code domain.md} 2.7 step 1). */
public enum CertificateSource {
    RENT("Hyran", DataClass.C4),
    COMPLAINTS("Klagomål", DataClass.C5),
    /** Stadsmissionen's, with the tenant and only with consent. */
    DEBTS_SUPPORT("Skulder, med hyresgästen", DataClass.C8),
    DEBTS("Skulder", DataClass.C8);

    private final String label;
    private final DataClass dataClass;

    CertificateSource(String label, DataClass dataClass) {
        this.label = label;
        this.dataClass = dataClass;
    }

    /** The Swedish words that people see. */
    public String label() {
        return label;
    }

    DataClass dataClass() {
        return dataClass;
    }
}
