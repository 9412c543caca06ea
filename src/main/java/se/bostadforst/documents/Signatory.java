package se.bostadforst.documents;

/**
 * Who signs.
 *
 * @param member the tenant's order in the household, 1 or 2; 0 for an organisation
 */
public record Signatory(Party party, int member) {

    /** On whose side. */
    public enum Party {
        TENANT("Hyresgästen"),
        SOC("Socialtjänsten"),
        SSM("Stockholms Stadsmission"),
        SB("Svenska Bostäder");

        private final String label;

        Party(String label) {
            this.label = label;
        }

        /** The Swedish words that people see. */
        public String label() {
            return label;
        }
    }

    /** An organisation. */
    public static Signatory of(Party party) {
        return new Signatory(party, 0);
    }

    /** Somebody of the household. */
    public static Signatory tenant(int member) {
        return new Signatory(Party.TENANT, member);
    }

    /** The Swedish words that people see; no name. */
    public String label() {
        return switch (member) {
            case 0 -> party.label();
            case 1 -> "Första personen i hushållet";
            default -> "Andra personen i hushållet";
        };
    }
}
