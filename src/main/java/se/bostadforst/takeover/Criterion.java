package se.bostadforst.takeover;

import se.bostadforst.access.DataClass;
import se.bostadforst.access.Organisation;

/**
 * The seed's own conditions, word for word (S002:L211-219), who answers for the evidence and who may see it. There is no other: old debts,
 * need of support, sobriety, attendance, respite and evaluation are no conditions (S002:L223-237, T-10, T-16).
 */
public enum Criterion {
    K1(
            "Hyran har betalats i tid under hela perioden",
            DataClass.C4,
            Organisation.SOC,
            "Socialtjänstens hyresadministration"),
    K2("Inga allvarliga klagomål om störningar har inkommit", DataClass.C5, Organisation.SB, "Svenska Bostäder"),
    K3(
            "Planering för hantering av eventuella skulder finns",
            DataClass.C8,
            Organisation.SSM,
            "Stockholms Stadsmission och socialtjänsten"),
    K3B("Inga nya skulder har uppkommit", DataClass.C8, Organisation.SSM, "Stockholms Stadsmission och socialtjänsten");

    private final String label;
    private final DataClass dataClass;
    private final Organisation organisation;
    private final String source;

    Criterion(String label, DataClass dataClass, Organisation organisation, String source) {
        this.label = label;
        this.dataClass = dataClass;
        this.organisation = organisation;
        this.source = source;
    }

    /** The seed's words. */
    public String label() {
        return label;
    }

    /** Who may see what the status rests on; the status itself is A9. */
    public DataClass dataClass() {
        return dataClass;
    }

    /** Who answers for the evidence. */
    public Organisation organisation() {
        return organisation;
    }

    /** The same in Swedish. */
    public String source() {
        return source;
    }
}
