package se.bostadforst.access;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Turns a signed-in user's groups into an {@link Actor}. */
@Component
public class Actors {

    private final RoleCatalogue catalogue;

    Actors(RoleCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    /**
     * The actor behind a user id and its groups. Empty when the groups are not ours, or belong to several organisations or units: nobody
     * may stand with one foot in each (T-33, T-56).
     */
    public Optional<Actor> of(String userId, Collection<String> groupIds) {
        var groups = ours(groupIds);
        var organisations = organisations(groups);
        var units = units(groups);
        if (organisations.size() != 1 || units.size() > 1) {
            return Optional.empty();
        }
        var roles = groups.stream().map(group -> group.role().code()).collect(Collectors.toUnmodifiableSet());
        return Optional.of(
                new Actor(userId, organisations.get(0), units.stream().findFirst(), roles, false));
    }

    /** The groups that count: whoever stands in two organisations or units has none of ours, so that the engine shows no task either. */
    public List<String> counting(List<String> groupIds) {
        var groups = ours(groupIds);
        return organisations(groups).size() > 1 || units(groups).size() > 1
                ? groupIds.stream().filter(id -> catalogue.group(id).isEmpty()).toList()
                : groupIds;
    }

    private List<RoleGroup> ours(Collection<String> groupIds) {
        return groupIds.stream().flatMap(id -> catalogue.group(id).stream()).toList();
    }

    private static List<Organisation> organisations(List<RoleGroup> groups) {
        return groups.stream()
                .map(group -> group.role().organisation())
                .distinct()
                .toList();
    }

    private static List<Unit> units(List<RoleGroup> groups) {
        return groups.stream()
                .flatMap(group -> group.unit().stream())
                .distinct()
                .toList();
    }
}
