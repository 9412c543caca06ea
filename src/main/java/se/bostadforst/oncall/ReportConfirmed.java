package se.bostadforst.oncall;

/** How a report of concern (orosanmälan) was confirmed. */
public enum ReportConfirmed {
    MOTTAGEN("orosanmälan bekräftad av socialtjänsten"),
    SKICKAD_NU("orosanmälan gjord i efterhand");

    private final String label;

    ReportConfirmed(String label) {
        this.label = label;
    }

    /** The Swedish words that people see. */
    public String label() {
        return label;
    }
}
