package se.bostadforst.tenancy;

/** Where a flat stands in the register ({@code lagenhet.status}, {@code domain.md} 2.0.2). */
public enum FlatStatus {
    LEDIG("Ledig"),
    RESERVERAD("Reserverad"),
    UTHYRD_ANDRAHAND("Uthyrd i andra hand"),
    UTHYRD_FORSTAHAND("Uthyrd i första hand"),
    ATERLAMNAD("Återlämnad");

    private final String label;

    FlatStatus(String label) {
        this.label = label;
    }

    /** The Swedish words that people see. */
    public String label() {
        return label;
    }
}
