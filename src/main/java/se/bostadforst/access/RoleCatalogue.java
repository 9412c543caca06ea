package se.bostadforst.access;

import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Every role, role set and group of the co-operation; read once from {@code access/roles.csv} and {@code access/role-sets.csv}. */
@Component
public class RoleCatalogue {

    private final Map<String, Role> roles = new LinkedHashMap<>();
    private final Map<String, List<Role>> roleSets = new LinkedHashMap<>();
    private final Map<String, RoleGroup> groups = new LinkedHashMap<>();

    public RoleCatalogue() {
        for (var row : CsvResource.rows("access/roles.csv")) {
            var role = new Role(
                    row.get("code"),
                    row.get("label"),
                    Organisation.valueOf(row.get("organisation")),
                    "yes".equals(row.get("per_unit")));
            roles.put(role.code(), role);
            groupsOf(role).forEach(group -> groups.put(group.groupId(), group));
        }
        for (var row : CsvResource.rows("access/role-sets.csv")) {
            roleSets.put(
                    row.get("code"),
                    Arrays.stream(row.get("roles").split(","))
                            .map(this::require)
                            .toList());
        }
    }

    /** Every role, in the catalogue's order. */
    public Collection<Role> roles() {
        return roles.values();
    }

    /** Every group that exists in the engine. */
    public Collection<RoleGroup> groups() {
        return groups.values();
    }

    /** The role with this code, if there is one. */
    public Optional<Role> role(String code) {
        return Optional.ofNullable(roles.get(code));
    }

    /** The roles of a lane that several organisations share, such as {@code approvers}. */
    public Optional<List<Role>> roleSet(String code) {
        return Optional.ofNullable(roleSets.get(code));
    }

    /** The set that has exactly these roles of one organisation, none of them per unit: whoever of them is at work does the task. */
    public Optional<String> roleSetOf(Collection<String> codes) {
        return roleSets.entrySet().stream()
                .filter(set -> Set.copyOf(
                                set.getValue().stream().map(Role::code).toList())
                        .equals(Set.copyOf(codes)))
                .filter(set -> set.getValue().stream()
                                        .map(Role::organisation)
                                        .distinct()
                                        .count()
                                == 1
                        && set.getValue().stream().noneMatch(Role::perUnit))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /** The group with this id, if it is one of ours. */
    public Optional<RoleGroup> group(String groupId) {
        return Optional.ofNullable(groups.get(groupId));
    }

    /** Those of these ids that are groups of ours. */
    public List<RoleGroup> groups(Collection<String> groupIds) {
        return groupIds.stream().flatMap(id -> group(id).stream()).toList();
    }

    /** The groups in which this person stands. */
    public List<RoleGroup> groupsOf(Actor actor) {
        return groups.values().stream().filter(group -> group.isHeldBy(actor)).toList();
    }

    private Role require(String code) {
        return role(code).orElseThrow(() -> new IllegalStateException("No role " + code + " in access/roles.csv"));
    }

    private static Stream<RoleGroup> groupsOf(Role role) {
        return role.perUnit()
                ? Arrays.stream(Unit.values()).map(unit -> new RoleGroup(role.groupIn(unit), role, Optional.of(unit)))
                : Stream.of(new RoleGroup(role.code(), role, Optional.empty()));
    }
}
