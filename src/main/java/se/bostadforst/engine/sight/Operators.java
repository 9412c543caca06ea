package se.bostadforst.engine.sight;

import java.util.List;
import org.camunda.bpm.engine.authorization.Groups;
import org.camunda.bpm.engine.impl.identity.Authentication;

/** Who runs the system: they see where tokens are, and nothing of what cases are about (A2, A4). */
final class Operators {

    private static final List<String> GROUPS = List.of(Groups.CAMUNDA_ADMIN, "drift");

    private Operators() {}

    static boolean include(Authentication caller) {
        return caller.getGroupIds() != null && caller.getGroupIds().stream().anyMatch(GROUPS::contains);
    }
}
