package se.bostadforst.notification;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import se.bostadforst.access.RoleCatalogue;
import se.bostadforst.calendar.SwedishCalendar;
import se.bostadforst.engine.StepSight;
import se.bostadforst.engine.TaskDesk;
import se.bostadforst.engine.TaskDesk.DeskTask;
import se.bostadforst.notification.NoticeTable.Line;
import se.bostadforst.staffing.Rota;

/** Who should hear of what. It plans by group; what the reader may see is asked again when the letter leaves. */
@Component
class LineFinder {

    /** Whoever finished the step before this one knows that the case has gone on. */
    private static final Duration OWN_DOING = Duration.ofMinutes(1);

    private final TaskDesk desk;
    private final Rota rota;
    private final StepSight sight;
    private final RoleCatalogue roles;

    LineFinder(TaskDesk desk, Rota rota, StepSight sight, RoleCatalogue roles) {
        this.desk = desk;
        this.rota = rota;
        this.sight = sight;
        this.roles = roles;
    }

    /** What was given and what is new since then. Five statements at most. */
    List<Line> happened(Crew crew, Instant since) {
        var created = desk.createdSince(since);
        var lines = new ArrayList<Line>();
        given(crew, since, lines);
        for (var task : created) {
            if (task.assignee() == null) {
                task.groups().stream()
                        .flatMap(group -> crew.in(group, NotificationEvent.NEW_FOR_GROUP).stream())
                        .forEach(userId -> lines.add(line(userId, NotificationEvent.NEW_FOR_GROUP, task, "new")));
            }
        }
        newSteps(crew, created, lines);
        return lines;
    }

    /** Of tasks that are due: for whoever has taken it, else for the group. */
    List<Line> due(Crew crew, NotificationEvent event, Collection<DeskTask> tasks) {
        var lines = new ArrayList<Line>();
        for (var task : tasks) {
            var day = task.due().orElseThrow().toString();
            var readers = task.assignee() == null
                    ? task.groups().stream().flatMap(group -> crew.in(group, event).stream())
                    : crew.one(task.assignee(), task.groups(), event).stream();
            readers.distinct().forEach(userId -> lines.add(line(userId, event, task, day)));
        }
        return lines;
    }

    private void given(Crew crew, Instant since, List<Line> lines) {
        var given = rota.givenSince(since);
        var open = desk.find(given.stream().map(Rota.Given::taskId).distinct().toList()).stream()
                .collect(Collectors.toMap(DeskTask::taskId, Function.identity()));
        for (var one : given) {
            var task = open.get(one.taskId());
            if (task != null && one.to().equals(task.assignee())) {
                crew.one(one.to(), task.groups(), NotificationEvent.GIVEN)
                        .forEach(userId ->
                                lines.add(line(userId, NotificationEvent.GIVEN, task, Long.toString(one.moveId()))));
            }
        }
    }

    /** One line a case and day, and only of steps that the reader may know of: that something happened is told too ({@link StepSight}). */
    private void newSteps(Crew crew, Collection<DeskTask> created, List<Line> lines) {
        var following = crew.everybody().stream()
                .filter(userId -> crew.choices(userId).wants(NotificationEvent.NEW_STEP))
                .collect(Collectors.toSet());
        if (following.isEmpty()) {
            return;
        }
        var inCase = created.stream().collect(Collectors.groupingBy(DeskTask::caseNumber));
        for (var hand : desk.handsIn(inCase.keySet())) {
            if (!following.contains(hand.userId())) {
                continue;
            }
            var known = inCase.get(hand.caseNumber()).stream()
                    .filter(task -> mayKnow(crew, hand.userId(), task))
                    .findFirst();
            if (known.isPresent() && !isOwnDoing(hand, known.get())) {
                var task = known.get();
                var day = LocalDate.ofInstant(task.createdAt(), SwedishCalendar.ZONE);
                crew.inPlaceOf(hand.userId())
                        .forEach(userId -> lines.add(new Line(
                                userId,
                                NotificationEvent.NEW_STEP,
                                task.caseNumber(),
                                day.toString(),
                                task.caseNumber())));
            }
        }
    }

    private boolean mayKnow(Crew crew, String userId, DeskTask task) {
        var own = roles.groups(crew.standing().getOrDefault(userId, Set.of()));
        return sight.mayKnow(task.key(), task.groupId(), own);
    }

    private static boolean isOwnDoing(TaskDesk.Hand hand, DeskTask task) {
        return hand.lastEnd() != null
                && Duration.between(hand.lastEnd(), task.createdAt()).abs().compareTo(OWN_DOING) < 0;
    }

    private static Line line(String userId, NotificationEvent event, DeskTask task, String occasion) {
        return new Line(userId, event, task.taskId(), occasion, task.caseNumber());
    }
}
