package se.bostadforst.web.door;

import java.util.Collection;
import java.util.Set;

/** Who a route is for. */
enum Audience {
    /** Nobody has to be signed in. */
    ANYONE(Set.of()),
    /** Anybody who is signed in. */
    SIGNED_IN(Set.of()),
    /** Sets the project's figures. */
    LEADER(Set.of("projektledare")),
    /** The project's leadership and operations: where tokens are (A4). */
    COCKPIT(Set.of("projektledare", "drift", "camunda-admin")),
    /** Runs the system: may let a failed job try again, and change nothing else. */
    OPERATIONS(Set.of("drift", "camunda-admin")),
    /** Users, groups, grants and the demo's clock. */
    ADMIN(Set.of("camunda-admin")),
    /** Deploys through the gate, with HTTP Basic. */
    DESIGNER(Set.of("processdesigner"));

    private final Set<String> groups;

    Audience(Set<String> groups) {
        this.groups = groups;
    }

    boolean admits(boolean signedIn, Collection<String> groupIds) {
        return switch (this) {
            case ANYONE -> true;
            case SIGNED_IN -> signedIn;
            default -> signedIn && groupIds.stream().anyMatch(groups::contains);
        };
    }
}
