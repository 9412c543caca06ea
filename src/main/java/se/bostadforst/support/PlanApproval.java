package se.bostadforst.support;

/** What the tenant says of the plan; a no is documented and asked again ({@code domain.md} 2.3). */
public enum PlanApproval {
    GODKAND("Godkänner planen"),
    GODKAND_MED_FORBEHALL("Godkänner med förbehåll"),
    VILL_INTE_SKRIVA_UNDER("Vill inte skriva under"),
    VILL_INTE_HA_PLAN("Vill inte ha någon plan nu");

    private final String label;

    PlanApproval(String label) {
        this.label = label;
    }

    /** The Swedish words that people see. */
    public String label() {
        return label;
    }
}
