package se.bostadforst.access;

/**
 * A duty in the co-operation ({@code domain.md} 1.1, 1.2), kept in {@code access/roles.csv}.
 *
 * @param code identifier in lanes and rules, {@code soc_handlaggare}
 * @param perUnit true when each of the three units has a group of its own
 */
public record Role(String code, String label, Organisation organisation, boolean perUnit) {

    /** The Camunda group of this role, for a unit where the role has one per unit. */
    public String groupIn(Unit unit) {
        return perUnit ? code.replaceFirst("_", "_" + unit.groupPart() + "_") : code;
    }
}
