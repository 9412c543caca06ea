package se.bostadforst.followup;

import java.util.Optional;
import se.bostadforst.access.Organisation;

/** Why a follow-up was not held within its days. A tenant's reason is nothing against the tenant (T-16). */
public enum NotHeldReason {
    HYRESGAST_FRANVARANDE("Hyresgästen var frånvarande"),
    HYRESGAST_VILLE_INTE("Hyresgästen ville inte"),
    STADSMISSIONEN("Stadsmissionen kunde inte"),
    SOCIALTJANSTEN("Socialtjänsten kunde inte"),
    ANNAT("Annat skäl");

    private final String label;

    NotHeldReason(String label) {
        this.label = label;
    }

    /** The Swedish words that people see. */
    public String label() {
        return label;
    }

    /** Whose it is, when it is an organisation's. */
    public Optional<Organisation> against() {
        return switch (this) {
            case STADSMISSIONEN -> Optional.of(Organisation.SSM);
            case SOCIALTJANSTEN -> Optional.of(Organisation.SOC);
            default -> Optional.empty();
        };
    }
}
