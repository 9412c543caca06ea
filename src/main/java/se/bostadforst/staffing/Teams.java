package se.bostadforst.staffing;

import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import se.bostadforst.access.Actor;
import se.bostadforst.access.ActorContext;
import se.bostadforst.access.Actors;
import se.bostadforst.access.CsvResource;
import se.bostadforst.access.RoleCatalogue;
import se.bostadforst.access.RoleGroup;
import se.bostadforst.engine.identity.Users;

/**
 * Who stands in which group now, and who answers for it ({@code staffing/managers.csv}). Asked outside of the transaction that moves
 * something: who is in a group is out of reach where somebody's rows are bound.
 */
@Component
class Teams {

    private final RoleCatalogue roles;
    private final Users users;
    private final Actors actors;
    private final Map<String, List<String>> answersFor = new LinkedHashMap<>();

    Teams(RoleCatalogue roles, Users users, Actors actors) {
        this.roles = roles;
        this.users = users;
        this.actors = actors;
        CsvResource.rows("staffing/managers.csv")
                .forEach(row -> answersFor.put(
                        row.get("manager"), Arrays.asList(row.get("answers_for").split(","))));
    }

    /** The asker's own groups. */
    Set<String> own() {
        return own(ActorContext.require());
    }

    private Set<String> own(Actor actor) {
        var own = new LinkedHashSet<String>();
        roles.groupsOf(actor).forEach(group -> own.add(group.groupId()));
        return own;
    }

    /** The groups the asker answers for; empty for whoever is no manager. */
    Set<String> managed() {
        var actor = ActorContext.require();
        var managed = new LinkedHashSet<String>();
        answersFor.forEach((manager, codes) -> {
            if (actor.has(manager)) {
                roles.groups().stream()
                        .filter(group -> codes.contains(group.role().code()))
                        .filter(group -> group.unit().isEmpty() || group.unit().equals(actor.unit()))
                        .forEach(group -> managed.add(group.groupId()));
            }
        });
        return managed;
    }

    /** The group of the managers who answer for this group, where there are any. */
    Optional<String> managersOf(String groupId) {
        return roles.group(groupId)
                .flatMap(group -> answersFor.entrySet().stream()
                        .filter(entry -> entry.getValue().contains(group.role().code()))
                        .findFirst()
                        .flatMap(entry -> roles.groups().stream()
                                .filter(other -> other.role().code().equals(entry.getKey()))
                                .filter(other -> other.unit().equals(group.unit()))
                                .map(RoleGroup::groupId)
                                .findFirst()));
    }

    Optional<RoleGroup> group(String groupId) {
        return roles.group(groupId);
    }

    String label(String groupId) {
        return roles.group(groupId).map(RoleGroup::label).orElse("");
    }

    List<Move.Person> members(String groupId) {
        return users.membersOf(groupId).stream()
                .map(member -> new Move.Person(member.userId(), member.name()))
                .toList();
    }

    /** The groups of ours that count for this person now: none for whoever stands in two organisations or units. */
    List<String> groupsOf(String userId) {
        return actors.counting(users.groupsNow(userId)).stream()
                .filter(id -> roles.group(id).isPresent())
                .toList();
    }

    /** True for what can be somebody's id; anything else is nobody, and is not asked about. */
    private static boolean isId(String userId) {
        return userId.matches("[a-zA-Z0-9_.@-]{1,64}");
    }

    boolean stands(String userId, Collection<String> groupIds) {
        return isId(userId) && groupsOf(userId).containsAll(groupIds);
    }

    Move.Person person(String userId) {
        return new Move.Person(userId, users.nameNow(userId));
    }

    /** The person as the rules know them; for what the process does in their place. */
    Optional<Actor> actor(String userId) {
        return actors.of(userId, users.groupsNow(userId));
    }
}
