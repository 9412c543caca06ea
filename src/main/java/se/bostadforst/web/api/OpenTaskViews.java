package se.bostadforst.web.api;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import se.bostadforst.access.Actor;
import se.bostadforst.access.ActorContext;
import se.bostadforst.access.RoleCatalogue;
import se.bostadforst.access.RoleGroup;
import se.bostadforst.calendar.SwedishCalendar;
import se.bostadforst.engine.CaseSteps;
import se.bostadforst.engine.CaseTasks;
import se.bostadforst.engine.StepSight;

/**
 * Who has the ball, as told to a reader: everybody may know which organisation works on the case, but what it does there only that
 * organisation and the unit that owns the case – a task's name says something about a person.
 */
@Component
class OpenTaskViews {

    private static final int MOST_STEPS = 200;

    private final CaseTasks tasks;
    private final CaseSteps steps;
    private final StepSight sight;
    private final RoleCatalogue roles;
    private final Clock clock;

    OpenTaskViews(CaseTasks tasks, CaseSteps steps, StepSight sight, RoleCatalogue roles, Clock clock) {
        this.tasks = tasks;
        this.steps = steps;
        this.sight = sight;
        this.roles = roles;
        this.clock = clock;
    }

    List<CaseTasks.OpenTask> open(Collection<String> caseNumbers) {
        return tasks.open(caseNumbers);
    }

    List<CaseView.OpenTask> of(String caseNumber, List<CaseTasks.OpenTask> open) {
        var actor = ActorContext.require();
        return open.stream()
                .filter(task -> task.caseNumber().equals(caseNumber))
                .filter(task -> !sight.isUntold(task.key()) || mayKnow(task, actor))
                .map(task -> view(task, actor))
                .distinct()
                .toList();
    }

    boolean mayKnow(CaseTasks.OpenTask task, Actor actor) {
        return sight.mayKnow(task.key(), task.groupId(), roles.groupsOf(actor));
    }

    /** What has been done, by the same rule; a name only within the doer's own organisation. */
    List<CaseView.Step> finished(String caseNumber) {
        var actor = ActorContext.require();
        var own = roles.groupsOf(actor);
        return steps.finished(caseNumber, MOST_STEPS).stream()
                .filter(step -> sight.mayKnow(step.key(), step.groupId(), own))
                .map(step -> finished(step, actor))
                .toList();
    }

    private CaseView.Step finished(CaseSteps.Step step, Actor actor) {
        var group = Optional.ofNullable(step.groupId()).flatMap(roles::group);
        return new CaseView.Step(
                step.finishedAt()
                        .atZone(SwedishCalendar.ZONE)
                        .toOffsetDateTime()
                        .withNano(0)
                        .toString(),
                step.name(),
                group.map(RoleGroup::label).orElse(""),
                group.map(g -> g.role().organisation().label()).orElse(""),
                sight.isOf(step.groupId(), actor.organisation()) ? step.doer().orElse(null) : null);
    }

    private CaseView.OpenTask view(CaseTasks.OpenTask task, Actor actor) {
        var group = roles.group(task.groupId());
        var mine = group.filter(g -> g.isHeldBy(actor)).isPresent();
        var open = mayKnow(task, actor);
        var late = task.due().filter(due -> due.isBefore(LocalDate.now(clock))).isPresent();
        return new CaseView.OpenTask(
                open ? task.name() : "Arbetar med ärendet",
                open
                        ? group.map(RoleGroup::label).orElse("")
                        : group.map(g -> g.role().organisation().label()).orElse(""),
                group.map(g -> g.role().organisation().label()).orElse(""),
                open ? task.due().map(LocalDate::toString).orElse(null) : null,
                open && late,
                mine,
                mine ? task.taskId() : null);
    }
}
