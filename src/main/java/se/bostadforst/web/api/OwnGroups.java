package se.bostadforst.web.api;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import se.bostadforst.access.ActorContext;
import se.bostadforst.access.RoleCatalogue;
import se.bostadforst.access.RoleGroup;

/** The groups the asker stands in: each role, in the own unit where it has one per unit. */
@Component
class OwnGroups {

    private final RoleCatalogue roles;

    OwnGroups(RoleCatalogue roles) {
        this.roles = roles;
    }

    List<String> ids() {
        return roles.groupsOf(ActorContext.require()).stream()
                .map(RoleGroup::groupId)
                .toList();
    }

    /** The Swedish name of a group of ours. */
    String label(String groupId) {
        return Optional.ofNullable(groupId)
                .flatMap(roles::group)
                .map(RoleGroup::label)
                .orElse("");
    }
}
