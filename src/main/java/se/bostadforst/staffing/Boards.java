package se.bostadforst.staffing;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import se.bostadforst.access.ActorContext;
import se.bostadforst.access.CaseAccess;
import se.bostadforst.access.CaseNotFound;
import se.bostadforst.access.Purpose;
import se.bostadforst.calendar.SwedishDates;
import se.bostadforst.casefile.CaseFiles;
import se.bostadforst.engine.TaskDesk;
import se.bostadforst.engine.TaskDesk.DeskTask;

/** Who has what: the open tasks of one's own groups, or of the groups one answers for. One line in the read log for each case shown. */
@Service
public class Boards {

    /**
     * An open task.
     *
     * @param ticket its id and the revision it is shown at
     * @param opens true when the reader's own group has it, so that it can be opened
     * @param how how it came to whoever has it
     */
    public record TaskRow(
            String caseNumber,
            String taskId,
            String ticket,
            String name,
            @Nullable String due,
            boolean late,
            @Nullable String holder,
            boolean mine,
            boolean opens,
            @Nullable String how) {}

    /** One group with its open tasks and those who can have them. */
    public record Team(String groupId, String label, List<TaskRow> tasks, List<StaffAbsences.Colleague> colleagues) {}

    /** What the page shows. */
    public record Board(List<Team> teams, boolean more, List<StrayTasks.Row> stray) {}

    /** What hand-over of one task needs. */
    public record Choice(
            String name, String ticket, @Nullable String holder, List<StaffAbsences.Colleague> colleagues) {}

    private static final int MOST = 200;

    private final Teams teams;
    private final TaskDesk desk;
    private final Trail trail;
    private final AbsenceTable absences;
    private final StrayTasks stray;
    private final CaseFiles cases;
    private final CaseAccess access;
    private final Clock clock;
    private final TransactionTemplate transaction;

    Boards(
            Teams teams,
            TaskDesk desk,
            Trail trail,
            AbsenceTable absences,
            StrayTasks stray,
            CaseFiles cases,
            CaseAccess access,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.teams = teams;
        this.desk = desk;
        this.trail = trail;
        this.absences = absences;
        this.stray = stray;
        this.cases = cases;
        this.access = access;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** True for somebody who answers for a group. */
    public boolean mayDistribute() {
        return ActorContext.current().isPresent() && !teams.managed().isEmpty();
    }

    /** The tasks of the asker's own groups. */
    public Board own() {
        return board(teams.own(), "unit-tasks", false);
    }

    /**
     * The tasks of the groups the asker answers for.
     *
     * @throws CaseNotFound for whoever answers for none
     */
    public Board managed() {
        var groups = teams.managed();
        if (groups.isEmpty()) {
            throw new CaseNotFound();
        }
        return board(groups, "distribution", true);
    }

    /**
     * Who can have this task; nothing of the case is told.
     *
     * @throws CaseNotFound when it is none of the asker's business
     */
    public Choice choice(String taskId) {
        var allowed = new HashSet<>(teams.own());
        allowed.addAll(teams.managed());
        var task = transaction.execute(status -> desk.find(Set.of(taskId)).stream()
                .map(found -> found.asIn(allowed))
                .filter(found -> found.groupId() != null && allowed.contains(found.groupId()))
                .findFirst()
                .orElseThrow(CaseNotFound::new));
        var members = teams.members(task.groupId());
        var away = away();
        return new Choice(
                task.name(),
                ticket(task),
                task.assignee() == null ? null : name(task.assignee(), members),
                colleagues(members, away));
    }

    private Board board(Collection<String> groups, String purpose, boolean withStray) {
        var members = new HashMap<String, List<Move.Person>>();
        groups.forEach(group -> members.put(group, teams.members(group)));
        var away = away();
        return transaction.execute(status -> {
            var open = desk.openIn(groups, MOST + 1);
            var mine = cases.ofMine(open.stream().map(DeskTask::caseNumber).collect(Collectors.toSet()));
            var shown = open.stream()
                    .limit(MOST)
                    .filter(task -> mine.contains(task.caseNumber()))
                    .toList();
            var lost = withStray ? stray.seen() : List.<StrayTasks.Row>of();
            var seen = shown.stream().map(DeskTask::caseNumber).collect(Collectors.toCollection(TreeSet::new));
            lost.forEach(row -> seen.add(row.caseNumber()));
            access.listed(seen, Purpose.list(purpose));
            var latest = trail.latest(shown);
            var own = teams.own();
            var list = new ArrayList<Team>();
            for (var group : groups) {
                var names = members.get(group);
                list.add(new Team(
                        group,
                        teams.label(group),
                        shown.stream()
                                .filter(task -> group.equals(task.groupId()))
                                .map(task -> row(task, names, latest.get(task.taskId()), own))
                                .toList(),
                        colleagues(names, away)));
            }
            return new Board(list, open.size() > MOST, lost);
        });
    }

    private TaskRow row(DeskTask task, List<Move.Person> names, @Nullable Trail.Latest latest, Set<String> own) {
        var holder = task.assignee() == null ? null : name(task.assignee(), names);
        return new TaskRow(
                task.caseNumber(),
                task.taskId(),
                ticket(task),
                task.name(),
                task.due().map(SwedishDates::iso).orElse(null),
                task.due().filter(due -> due.isBefore(LocalDate.now(clock))).isPresent(),
                holder,
                ActorContext.require().userId().equals(task.assignee()),
                own.contains(String.valueOf(task.groupId())),
                latest == null ? null : how(latest, names, task));
    }

    private static @Nullable String how(Trail.Latest latest, List<Move.Person> names, DeskTask task) {
        if (latest.to() == null ? task.assignee() != null : !latest.to().equals(task.assignee())) {
            return null; // somebody has taken it or given it back since
        }
        var why = latest.reason() == null
                ? ""
                : ": " + latest.reason().label().toLowerCase(Locale.ROOT)
                        + (latest.words() == null ? "" : " – " + latest.words());
        return switch (latest.kind()) {
            case STAND_IN -> "för " + name(latest.from(), names) + why;
            case HAND_OVER, HAND_OUT ->
                (latest.from() == null ? "utdelad" : "från " + name(latest.from(), names)) + why;
            case TAKE_BACK, TO_TEAM -> "tillbaka till teamet" + why;
            case RETURN -> "tillbaka från " + name(latest.from(), names);
        };
    }

    private List<StaffAbsences.Colleague> colleagues(List<Move.Person> members, List<Absence> away) {
        return members.stream()
                .map(member -> StaffAbsences.colleague(member, away))
                .toList();
    }

    private List<Absence> away() {
        var today = LocalDate.now(clock);
        return absences.from(today).stream()
                .filter(absence -> absence.covers(today))
                .toList();
    }

    private static String name(@Nullable String userId, List<Move.Person> members) {
        return members.stream()
                .filter(member -> member.userId().equals(userId))
                .map(Move.Person::name)
                .findFirst()
                .orElse("någon utanför gruppen");
    }

    private static String ticket(DeskTask task) {
        return task.taskId() + "." + task.revision();
    }
}
