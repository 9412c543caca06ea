package se.bostadforst.oversight;

import java.util.Arrays;
import java.util.List;
import se.bostadforst.access.Organisation;
import se.bostadforst.access.RoleGroup;
import se.bostadforst.access.Unit;

/** Whose turn it can be: socialtjänsten by its three units, the others as they are. */
enum Party {
    HV("Socialtjänsten, " + Unit.HV.label()),
    ST("Socialtjänsten, " + Unit.ST.label()),
    EFH("Socialtjänsten, " + Unit.EFH.label()),
    SSM(Organisation.SSM.label()),
    SB(Organisation.SB.label()),
    PROJECT("Projektet"),
    OTHER("Övriga");

    private final String label;

    Party(String label) {
        this.label = label;
    }

    /** The Swedish name that people see. */
    String label() {
        return label;
    }

    static Party of(RoleGroup group) {
        return group.unit().map(unit -> valueOf(unit.name())).orElseGet(() -> switch (group.role()
                .organisation()) {
            case SSM -> SSM;
            case SB -> SB;
            case PROJECT -> PROJECT;
            default -> OTHER;
        });
    }

    static List<String> names() {
        return Arrays.stream(values()).map(Party::name).toList();
    }
}
