package se.bostadforst.notification;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import se.bostadforst.access.Actor;
import se.bostadforst.access.RoleCatalogue;
import se.bostadforst.access.RoleGroup;
import se.bostadforst.staffing.Rota;

/** Who hears of a group's late tasks: its managers, and the project leader where a group has none. No statement. */
@Component
class TeamLeaders {

    private static final String LEADER = "projektledare";

    private final RoleCatalogue roles;
    private final Rota rota;

    TeamLeaders(RoleCatalogue roles, Rota rota) {
        this.roles = roles;
        this.rota = rota;
    }

    /** The group of those who hear of this group's late tasks. */
    String groupOver(String groupId) {
        return rota.managersOf(groupId).orElse(LEADER);
    }

    /** The groups whose late tasks somebody with these groups hears of. */
    List<RoleGroup> groupsUnder(Collection<String> groupIds) {
        return roles.groups().stream()
                .filter(group -> groupIds.contains(groupOver(group.groupId())))
                .toList();
    }

    boolean isOne(Actor actor) {
        return roles.groups(leading()).stream()
                .anyMatch(group -> actor.has(group.role().code()));
    }

    private Set<String> leading() {
        return roles.groups().stream().map(group -> groupOver(group.groupId())).collect(Collectors.toSet());
    }
}
