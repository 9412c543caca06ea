package se.bostadforst.takeover;

import java.util.Collection;
import java.util.Comparator;

/** How a condition stands; the order is the weight, worst first. */
public enum CriterionStatus {
    EJ_UPPFYLLT("Inte uppfyllt"),
    UTREDS("Utreds"),
    UPPFYLLT("Uppfyllt"),
    EJ_TILLAMPLIGT("Inga skulder att planera");

    private final String label;

    CriterionStatus(String label) {
        this.label = label;
    }

    /** The Swedish words that people see. */
    public String label() {
        return label;
    }

    /** True when nothing stands in the way. */
    public boolean met() {
        return this == UPPFYLLT || this == EJ_TILLAMPLIGT;
    }

    /** The household rule: where two adults take over, the worst value wins. */
    static CriterionStatus worst(Collection<CriterionStatus> each) {
        return each.stream().min(Comparator.naturalOrder()).orElseThrow();
    }
}
