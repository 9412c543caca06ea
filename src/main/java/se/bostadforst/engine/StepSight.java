package se.bostadforst.engine;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Component;
import se.bostadforst.access.CsvResource;
import se.bostadforst.access.Organisation;
import se.bostadforst.access.RoleCatalogue;

/**
 * Who may know what a step is: its own organisation and the unit that owns the case, for a task's name says something about a person. Of the
 * steps in {@code engine/untold.csv} only their own organisation may know that they are there at all. The same for pages and for mail.
 */
@Component
public class StepSight {

    private final Set<String> untold;
    private final RoleCatalogue roles;

    StepSight(RoleCatalogue roles) {
        this.roles = roles;
        this.untold = CsvResource.rows("engine/untold.csv").stream()
                .map(row -> row.get("task"))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** True for a step that says by being there what others may not know (A3, C9). */
    public boolean isUntold(String taskKey) {
        return untold.contains(taskKey);
    }

    /**
     * Whether somebody of this organisation, who has a part in the case, may know what the step is.
     *
     * @param groupId the group it is routed to
     */
    public boolean mayKnow(String taskKey, @Nullable String groupId, Organisation reader) {
        return reader == Organisation.SOC && !isUntold(taskKey) || isOf(groupId, reader);
    }

    /** Whether the group is that organisation's. */
    public boolean isOf(@Nullable String groupId, Organisation organisation) {
        return Optional.ofNullable(groupId)
                .flatMap(roles::group)
                .filter(group -> group.role().organisation() == organisation)
                .isPresent();
    }
}
