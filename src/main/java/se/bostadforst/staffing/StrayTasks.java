package se.bostadforst.staffing;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import se.bostadforst.access.Actor;
import se.bostadforst.access.ActorContext;
import se.bostadforst.access.RoleGroup;
import se.bostadforst.access.Unit;
import se.bostadforst.calendar.SwedishDates;
import se.bostadforst.casefile.CaseEvent;
import se.bostadforst.engine.TaskDesk;
import se.bostadforst.engine.TaskDesk.DeskTask;
import se.bostadforst.engine.TaskRefused;
import se.bostadforst.parameters.Parameter;
import se.bostadforst.parameters.Parameters;

/**
 * Uppgifter som ingen ser: every night each open task is asked for who sees it. One that somebody has who is not in its group any more goes
 * back to the team; one whose group is empty, or that has none, is put on a list and told of once, for nobody inside can mend it.
 */
@Service
public class StrayTasks {

    /** A task nobody sees. */
    public record Row(String caseNumber, String name, String why, String since) {}

    private static final String NO_GROUP = "NO_GROUP";
    private static final String EMPTY_GROUP = "EMPTY_GROUP";

    private final TaskDesk desk;
    private final Teams teams;
    private final Trail trail;
    private final AbsenceTable absences;
    private final ManagerLetters letters;
    private final Parameters parameters;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final TransactionTemplate transaction;

    StrayTasks(
            TaskDesk desk,
            Teams teams,
            Trail trail,
            AbsenceTable absences,
            ManagerLetters letters,
            Parameters parameters,
            JdbcClient jdbc,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.desk = desk;
        this.teams = teams;
        this.trail = trail;
        this.absences = absences;
        this.letters = letters;
        this.parameters = parameters;
        this.jdbc = jdbc;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Looks at every open task. Repeating it changes nothing. */
    public void check() {
        ActorContext.runAs(Actor.PROCESS, () -> {
            var tasks = transaction.execute(status -> desk.all());
            var groupsOf = new HashMap<String, List<String>>();
            var inhabited = new HashMap<String, Boolean>();
            var stray = new HashMap<DeskTask, String>();
            var gone = new ArrayList<Move>();
            for (var task : tasks) {
                if (task.groupId() == null) {
                    stray.put(task, NO_GROUP);
                } else if (task.groups().stream()
                        .noneMatch(one -> inhabited.computeIfAbsent(one, group -> inhabited(group, groupsOf)))) {
                    stray.put(task, EMPTY_GROUP);
                } else if (task.assignee() != null
                        && groupsOf.computeIfAbsent(task.assignee(), teams::groupsOf).stream()
                                .noneMatch(task.groups()::contains)) {
                    gone.add(Move.byItself(task, MoveKind.TO_TEAM, teams.person(task.assignee()), null, null));
                }
            }
            gone.forEach(this::backToTheTeam);
            transaction.executeWithoutResult(status -> {
                keep(stray);
                stray.keySet().forEach(letters::unseen);
                absences.forgetBefore(LocalDate.now(clock)
                        .minusMonths(
                                parameters.intValue(Parameter.STAFFING_ABSENCE_KEEP_MONTHS, LocalDate.now(clock))));
            });
        });
    }

    /** The tasks nobody sees that the asker answers for or may know of. */
    List<Row> seen() {
        return jdbc.sql(
                        "select case_number, task_name, why, found_on from bf.stray_task order by found_on, case_number")
                .query((row, n) -> new Row(
                        row.getString(1),
                        row.getString(2),
                        NO_GROUP.equals(row.getString(3)) ? "har ingen grupp" : "gruppen är tom",
                        SwedishDates.iso(row.getObject(4, LocalDate.class))))
                .list();
    }

    /** Each on its own: whoever answers it in the same moment keeps it. */
    private void backToTheTeam(Move move) {
        try {
            ActorContext.runAs(
                    processOf(move.task()),
                    () -> transaction.executeWithoutResult(status -> {
                        desk.move(List.of(move.task()), null);
                        trail.write(List.of(move), CaseEvent.TASK_MOVED_BY_ITSELF);
                    }));
        } catch (TaskRefused moved) {
            // it has changed since it was looked at: the next night sees
        }
    }

    /** The process, in the organisation whose task it is, so that its people read the line. */
    private Actor processOf(DeskTask task) {
        return teams.group(String.valueOf(task.groupId()))
                .map(group ->
                        new Actor(Actor.PROCESS.userId(), group.role().organisation(), group.unit(), Set.of(), true))
                .orElse(Actor.PROCESS);
    }

    private boolean inhabited(String groupId, Map<String, List<String>> groupsOf) {
        return teams.members(groupId).stream()
                .anyMatch(member -> groupsOf.computeIfAbsent(member.userId(), teams::groupsOf)
                        .contains(groupId));
    }

    private void keep(Map<DeskTask, String> stray) {
        var known = new HashMap<String, LocalDate>();
        jdbc.sql("select task_id, found_on from bf.stray_task").query(row -> {
            known.put(row.getString(1), row.getObject(2, LocalDate.class));
        });
        jdbc.sql("delete from bf.stray_task").update();
        stray.forEach((task, why) -> {
            var group =
                    task.groupId() == null ? null : teams.group(task.groupId()).orElse(null);
            jdbc.sql("""
                            insert into bf.stray_task (task_id, case_number, task_name, group_id, organisation, unit, why, found_on)
                            values (?, ?, ?, ?, ?, ?, ?, ?)""")
                    .params(
                            task.taskId(),
                            task.caseNumber(),
                            task.name(),
                            task.groupId(),
                            group == null ? null : group.role().organisation().name(),
                            unit(group),
                            why,
                            known.getOrDefault(task.taskId(), LocalDate.now(clock)))
                    .update();
        });
    }

    private static @Nullable String unit(@Nullable RoleGroup group) {
        return group == null ? null : group.unit().map(Unit::name).orElse(null);
    }
}
