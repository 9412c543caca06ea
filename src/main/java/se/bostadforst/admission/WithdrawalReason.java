package se.bostadforst.admission;

/** Varför en nominering återtas; none is a mark against the person. */
public enum WithdrawalReason {
    PERSON_VILL_INTE("Personen vill inte vara med"),
    AVLIDEN("Personen har avlidit"),
    FLYTTAT("Personen har flyttat"),
    PAR_SEPARERAT("Paret har separerat"),
    FELREGISTRERAD("Nomineringen blev fel registrerad");

    private final String label;

    WithdrawalReason(String label) {
        this.label = label;
    }

    /** The Swedish words that people see. */
    public String label() {
        return label;
    }
}
