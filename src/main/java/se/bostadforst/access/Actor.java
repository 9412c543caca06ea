package se.bostadforst.access;

import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Who is asking, in the terms the rules speak: one person, one organisation, at most one unit (T-32, T-56).
 *
 * @param roles role codes, not group ids
 * @param system true for the process itself: jobs, delegates, routing
 */
public record Actor(String userId, Organisation organisation, Optional<Unit> unit, Set<String> roles, boolean system) {

    /** The process acting on its own, for example when a timer fires. */
    public static final Actor PROCESS = new Actor("process", Organisation.OPERATIONS, Optional.empty(), Set.of(), true);

    /** The process acting as a consequence of what this person did; the person stays in the log. */
    Actor elevated() {
        return new Actor(userId, organisation, unit, roles, true);
    }

    /** True when the person has this role. */
    public boolean has(String roleCode) {
        return roles.contains(roleCode);
    }

    String databaseRole() {
        return system ? "bf_system" : organisation.databaseRole();
    }

    String roleList() {
        return String.join(",", new TreeSet<>(roles));
    }
}
