package se.bostadforst.engine;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Component;
import se.bostadforst.access.AccessCatalogue;
import se.bostadforst.access.CsvResource;
import se.bostadforst.access.DataClass;
import se.bostadforst.access.Organisation;
import se.bostadforst.access.RoleCatalogue;
import se.bostadforst.access.RoleGroup;

/**
 * Who may know what a step is: its own organisation and the unit that owns the case, for a task's name says something about a person. Of the
 * steps in {@code engine/untold.csv} only the group that has them may know that they are there at all, and who in the same unit reads the
 * class that the step gives away. The same for pages and for mail.
 */
@Component
public class StepSight {

    private final Map<String, DataClass> untold;
    private final RoleCatalogue roles;
    private final AccessCatalogue catalogue;

    StepSight(RoleCatalogue roles, AccessCatalogue catalogue) {
        this.roles = roles;
        this.catalogue = catalogue;
        this.untold = CsvResource.rows("engine/untold.csv").stream()
                .collect(Collectors.toUnmodifiableMap(
                        row -> row.get("task"), row -> DataClass.valueOf(row.get("data_class"))));
    }

    /** True for a step that says by being there what others may not know (A3, C9). */
    public boolean isUntold(String taskKey) {
        return untold.containsKey(taskKey);
    }

    /**
     * Whether somebody who stands in these groups, and has a part in the case, may know what the step is.
     *
     * @param groupId the group it is routed to
     */
    public boolean mayKnow(String taskKey, @Nullable String groupId, Collection<RoleGroup> reader) {
        var group = Optional.ofNullable(groupId).flatMap(roles::group);
        if (isUntold(taskKey)) {
            return group.filter(to -> reader.stream().anyMatch(own -> knows(own, to, untold.get(taskKey))))
                    .isPresent();
        }
        return reader.stream()
                .map(own -> own.role().organisation())
                .anyMatch(organisation -> organisation == Organisation.SOC || isOf(groupId, organisation));
    }

    /** Whether the group is that organisation's. */
    public boolean isOf(@Nullable String groupId, Organisation organisation) {
        return Optional.ofNullable(groupId)
                .flatMap(roles::group)
                .filter(group -> group.role().organisation() == organisation)
                .isPresent();
    }

    private boolean knows(RoleGroup own, RoleGroup to, DataClass dataClass) {
        return own.equals(to)
                || own.unit().equals(to.unit())
                        && catalogue.readers(dataClass).contains(own.role().code());
    }
}
