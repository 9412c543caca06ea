package se.bostadforst.access;

import java.util.Optional;

/** One Camunda group: a role, in one unit where the role has one per unit. */
public record RoleGroup(String groupId, Role role, Optional<Unit> unit) {

    /** Whether this person stands in it: in one per unit, as the person of that unit. */
    public boolean isHeldBy(Actor actor) {
        return actor.has(role.code()) && (unit.isEmpty() || unit.equals(actor.unit()));
    }

    /** The Swedish name that people see. */
    public String label() {
        return unit.map(u -> role.label() + ", " + u.label()).orElse(role.label());
    }
}
