package se.bostadforst.access;

/** The organisations that carry a case together; each has its own database role ({@code domain.md} 1). */
public enum Organisation {
    SOC("Socialtjänsten", "bf_soc"),
    SSM("Stockholms Stadsmission", "bf_ssm"),
    SB("Svenska Bostäder", "bf_sb"),
    PROJECT("Projektet (Socialtjänst- och arbetsmarknadsförvaltningen)", "bf_project"),
    OTHER("Samarbetspartner", "bf_other"),
    OPERATIONS("Drift", "bf_operations");

    private final String label;
    private final String databaseRole;

    Organisation(String label, String databaseRole) {
        this.label = label;
        this.databaseRole = databaseRole;
    }

    /** The Swedish name that people see. */
    public String label() {
        return label;
    }

    String databaseRole() {
        return databaseRole;
    }
}
