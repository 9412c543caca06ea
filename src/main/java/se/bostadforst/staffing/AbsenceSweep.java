package se.bostadforst.staffing;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import se.bostadforst.access.Actor;
import se.bostadforst.access.ActorContext;
import se.bostadforst.casefile.CaseEvent;
import se.bostadforst.engine.TaskDesk;
import se.bostadforst.engine.TaskDesk.DeskTask;

/**
 * What an absence does by itself: on its first day the tasks go to the deputies, after its last day what is not finished goes back. Each
 * absence is a transaction of its own and is carried out once, also after days when the application was not running. Deputies are asked
 * about again at that moment: in the group, not away, and not barred by two pairs of eyes; else the team gets the task and the manager is
 * told. What a deputy has for somebody else never goes on to that deputy's deputy.
 */
@Component
public class AbsenceSweep {

    private final AbsenceTable table;
    private final Teams teams;
    private final TaskDesk desk;
    private final Trail trail;
    private final ManagerLetters letters;
    private final Clock clock;
    private final TransactionTemplate transaction;

    AbsenceSweep(
            AbsenceTable table,
            Teams teams,
            TaskDesk desk,
            Trail trail,
            ManagerLetters letters,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.table = table;
        this.teams = teams;
        this.desk = desk;
        this.trail = trail;
        this.letters = letters;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Carries out everything that is due today; what is done already is not done again. */
    public void run() {
        var today = LocalDate.now(clock);
        table.toReturn(today).forEach(this::giveBack);
        table.toStart(today).forEach(this::start);
    }

    private void start(Absence absence) {
        var away = inPlaceOf(absence.userId());
        var person = teams.person(absence.userId());
        var standing = standing(absence);
        var others = table.ofEverybodyFrom(LocalDate.now(clock));
        transaction.executeWithoutResult(status -> ActorContext.callAs(
                away,
                () -> ActorContext.asProcess(() -> {
                    if (table.started(absence.id())) {
                        giveAway(absence, person, standing, others);
                    }
                    return null;
                })));
    }

    private void giveAway(
            Absence absence, Move.Person person, Map<String, Move.Person> standing, List<Absence> others) {
        var moves = new ArrayList<Move>();
        for (var held : desk.assignedTo(absence.userId())) {
            var task = held.asIn(absence.deputies().keySet());
            var borrowed = trail.behind(task.taskId(), absence.userId()).isPresent();
            var deputy = borrowed
                    ? Optional.<Move.Person>empty()
                    : Optional.ofNullable(absence.deputyIn(task.groupId()))
                            .map(id -> standing.get(task.groupId() + " " + id))
                            .filter(able -> isHere(able, others))
                            .filter(able -> desk.refusal(task, able.userId()).isEmpty());
            moves.add(deputy.map(to -> Move.byItself(task, MoveKind.STAND_IN, person, to, absence.id()))
                    .orElseGet(() -> Move.byItself(task, MoveKind.TO_TEAM, person, null, absence.id())));
        }
        carryOut(moves);
        moves.stream()
                .filter(move -> move.kind() == MoveKind.TO_TEAM)
                .forEach(move -> letters.withoutDeputy(move.task(), absence.id()));
    }

    private void giveBack(Absence absence) {
        var person = teams.person(absence.userId());
        var groups = teams.groupsOf(absence.userId());
        var names = new HashMap<String, Move.Person>();
        absence.deputies().values().forEach(deputy -> names.computeIfAbsent(deputy, teams::person));
        transaction.executeWithoutResult(status -> ActorContext.callAs(
                inPlaceOf(absence.userId()),
                () -> ActorContext.asProcess(() -> {
                    if (table.returned(absence.id())) {
                        carryOut(returning(absence, person, groups, names));
                    }
                    return null;
                })));
    }

    private List<Move> returning(
            Absence absence, Move.Person person, List<String> groups, Map<String, Move.Person> names) {
        var holders = trail.stoodIn(absence.id()).stream()
                .collect(Collectors.toMap(Trail.StoodIn::taskId, Trail.StoodIn::deputy));
        var moves = new ArrayList<Move>();
        for (var task : desk.find(holders.keySet())) {
            var deputy = holders.get(task.taskId());
            if (!deputy.equals(task.assignee())) {
                continue; // given on, or back to the team, by the deputy
            }
            var from = names.getOrDefault(deputy, new Move.Person(deputy, deputy));
            var mayReturn = task.groups().stream().anyMatch(groups::contains)
                    && desk.refusal(task, person.userId()).isEmpty();
            moves.add(
                    mayReturn
                            ? Move.byItself(task, MoveKind.RETURN, from, person, absence.id())
                            : Move.byItself(task, MoveKind.TO_TEAM, from, null, absence.id()));
        }
        return moves;
    }

    private void carryOut(List<Move> moves) {
        var byReceiver = new HashMap<String, List<DeskTask>>();
        moves.forEach(move -> byReceiver
                .computeIfAbsent(move.to() == null ? "" : move.to().userId(), key -> new ArrayList<>())
                .add(move.task()));
        byReceiver.forEach((to, tasks) -> desk.move(tasks, to.isEmpty() ? null : to));
        trail.write(moves, CaseEvent.TASK_MOVED_BY_ITSELF);
    }

    /** The deputies who stand in their group at this moment, by group and user. */
    private Map<String, Move.Person> standing(Absence absence) {
        var standing = new HashMap<String, Move.Person>();
        absence.deputies().forEach((groupId, deputy) -> {
            if (teams.stands(deputy, Set.of(groupId))) {
                standing.put(groupId + " " + deputy, teams.person(deputy));
            }
        });
        return standing;
    }

    private boolean isHere(Move.Person person, List<Absence> others) {
        var today = LocalDate.now(clock);
        return others.stream()
                .filter(other -> other.covers(today))
                .noneMatch(other -> other.userId().equals(person.userId()));
    }

    /** The log says which organisation it happens in; somebody who stands in none any more leaves it to the process. */
    private Actor inPlaceOf(String userId) {
        return teams.actor(userId).orElse(Actor.PROCESS);
    }
}
