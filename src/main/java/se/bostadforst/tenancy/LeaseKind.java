package se.bostadforst.tenancy;

/** The levels of contract ({@code kontrakt.typ}): two of them at once while the tenancy is second-hand (T-37). */
public enum LeaseKind {
    /** Svenska Bostäder – socialtjänsten. */
    HEAD_LEASE("Förstahandskontrakt (socialtjänsten)", "head-lease"),
    /** Socialtjänsten – the tenants; its first day is the anchor. */
    SUBLEASE("Bostad först-kontrakt", "sublease"),
    /** Svenska Bostäder – the tenant, after a takeover. */
    OWN_LEASE("Förstahandskontrakt (hyresgästen)", "own-lease");

    private final String label;
    private final String documentCode;

    LeaseKind(String label, String documentCode) {
        this.label = label;
        this.documentCode = documentCode;
    }

    /** The Swedish words that people see. */
    public String label() {
        return label;
    }

    /** Its paper in the documents' register. */
    public String documentCode() {
        return documentCode;
    }
}
