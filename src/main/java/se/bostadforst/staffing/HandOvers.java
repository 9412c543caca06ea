package se.bostadforst.staffing;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
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
import se.bostadforst.casefile.CaseEvent;
import se.bostadforst.casefile.CaseFiles;
import se.bostadforst.engine.Collisions;
import se.bostadforst.engine.TaskDesk;
import se.bostadforst.engine.TaskDesk.DeskTask;
import se.bostadforst.engine.TaskRefused;
import se.bostadforst.forms.FieldError;
import se.bostadforst.forms.FormRefused;

/**
 * Lämna över: tasks go to one colleague or back to the team. Whoever stands in a task's group may hand it over within the group, and a manager
 * hands out and takes back in the groups they answer for ({@code domain.md} T-56). All of the tasks move or none.
 */
@Service
public class HandOvers {

    /**
     * What somebody has asked for, as it was typed.
     *
     * @param to a colleague's user id; empty for the team
     * @param revisions each task's id and the revision it was seen at; a revision below zero for one that was not looked at
     */
    public record Wish(
            Map<String, Integer> revisions,
            @Nullable String to,
            @Nullable String reason,
            @Nullable String words) {}

    private static final Pattern TASK_ID = Pattern.compile("[a-zA-Z0-9-]{1,64}");
    private static final int LONGEST = 200;
    private static final int MOST = 200;

    private final Teams teams;
    private final TaskDesk desk;
    private final Trail trail;
    private final AbsenceTable absences;
    private final CaseFiles cases;
    private final CaseAccess access;
    private final Clock clock;
    private final TransactionTemplate transaction;

    HandOvers(
            Teams teams,
            TaskDesk desk,
            Trail trail,
            AbsenceTable absences,
            CaseFiles cases,
            CaseAccess access,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.teams = teams;
        this.desk = desk;
        this.trail = trail;
        this.absences = absences;
        this.cases = cases;
        this.access = access;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * Carries out a hand-over.
     *
     * @throws FormRefused field by field, in Swedish
     * @throws CaseNotFound when one of the tasks is none of the asker's business
     * @throws TaskRefused when somebody was quicker
     */
    public void carryOut(Wish wish) {
        var reason = checked(wish);
        var allowed = new HashSet<>(teams.own());
        var managed = teams.managed();
        allowed.addAll(managed);
        var seen = transaction.execute(status -> seen(wish, allowed));
        var groups = seen.stream().map(DeskTask::groupId).collect(Collectors.toSet());
        var receiver = receiver(wish.to(), groups);
        var holders = seen.stream()
                .map(DeskTask::assignee)
                .filter(holder -> holder != null)
                .distinct()
                .collect(Collectors.toMap(holder -> holder, teams::person));
        moved(seen, receiver);
        var stand = receiver == null ? null : standIn(receiver, groups);
        Collisions.settled(() -> transaction.execute(status -> {
            move(seen, receiver, stand, holders, managed, reason, wish.words());
            return null;
        }));
    }

    private void move(
            List<DeskTask> seen,
            @Nullable Move.Person receiver,
            @Nullable StandIn stand,
            Map<String, Move.Person> holders,
            Set<String> managed,
            HandOverReason reason,
            @Nullable String words) {
        var caseNumbers = seen.stream().map(DeskTask::caseNumber).collect(Collectors.toSet());
        if (!cases.ofMine(caseNumbers).containsAll(caseNumbers)) {
            throw new CaseNotFound();
        }
        var to = stand == null ? receiver : stand.deputy();
        if (to != null) {
            seen.stream()
                    .flatMap(task -> desk.refusal(task, to.userId()).stream())
                    .findFirst()
                    .ifPresent(sentence -> {
                        throw FormRefused.at("to", sentence);
                    });
        }
        desk.move(seen, to == null ? null : to.userId());
        var moves = new ArrayList<Move>();
        for (var task : seen) {
            var from = task.assignee() == null ? null : holders.get(task.assignee());
            var text = words == null || words.isBlank() ? null : words.strip();
            moves.add(
                    stand == null
                            ? new Move(task, kind(task, receiver, managed), from, receiver, reason, text, null)
                            : new Move(
                                    task,
                                    MoveKind.STAND_IN,
                                    receiver,
                                    to,
                                    reason,
                                    text,
                                    stand.absence().id()));
        }
        trail.write(moves, CaseEvent.TASK_MOVED);
        access.listed(caseNumbers, Purpose.change("hand-over"));
    }

    private MoveKind kind(DeskTask task, @Nullable Move.Person receiver, Set<String> managed) {
        if (receiver == null) {
            return MoveKind.TAKE_BACK;
        }
        return managed.contains(String.valueOf(task.groupId())) ? MoveKind.HAND_OUT : MoveKind.HAND_OVER;
    }

    private HandOverReason checked(Wish wish) {
        var errors = new ArrayList<FieldError>();
        if (wish.revisions().isEmpty()) {
            errors.add(new FieldError("tasks", "Markera minst en uppgift."));
        } else if (wish.revisions().size() > MOST) {
            errors.add(new FieldError("tasks", "Högst %d uppgifter åt gången.".formatted(MOST)));
        }
        var reason = HandOverReason.of(String.valueOf(wish.reason()));
        var words = wish.words() == null ? "" : wish.words().strip();
        if (reason.isEmpty()) {
            errors.add(new FieldError("reason", "Välj ett skäl."));
        } else if (reason.get() == HandOverReason.ANNAT && words.isEmpty()) {
            errors.add(new FieldError("words", "Skriv med några ord varför."));
        }
        if (words.length() > LONGEST) {
            errors.add(new FieldError("words", "Högst %d tecken.".formatted(LONGEST)));
        } else if (words.chars().anyMatch(Character::isISOControl)) {
            errors.add(new FieldError("words", "Skriv utan radbrytningar och styrtecken."));
        }
        if (!errors.isEmpty()) {
            throw new FormRefused(errors);
        }
        return reason.orElseThrow();
    }

    /** The tasks as they stand, when the asker may move every one of them and each is as it was shown. */
    private List<DeskTask> seen(Wish wish, Set<String> allowed) {
        if (!wish.revisions().keySet().stream()
                .allMatch(id -> TASK_ID.matcher(id).matches())) {
            throw new CaseNotFound();
        }
        var found = desk.find(wish.revisions().keySet()).stream()
                .map(task -> task.asIn(allowed))
                .toList();
        if (!found.stream().allMatch(task -> task.groupId() != null && allowed.contains(task.groupId()))) {
            throw new CaseNotFound();
        }
        if (found.size() < wish.revisions().size()) {
            var open = found.stream().map(DeskTask::taskId).collect(Collectors.toSet());
            var missing = wish.revisions().keySet().stream()
                    .filter(id -> !open.contains(id))
                    .toList();
            throw desk.wereOf(missing, allowed) ? TaskRefused.takenOver() : new CaseNotFound();
        }
        for (var task : found) {
            var shown = wish.revisions().get(task.taskId());
            if (shown >= 0 && shown != task.revision()) {
                throw TaskRefused.takenOver();
            }
        }
        return found;
    }

    private @Nullable Move.Person receiver(@Nullable String to, Set<String> groups) {
        if (to == null || to.isBlank()) {
            return null;
        }
        if (!teams.stands(to, groups)) {
            throw FormRefused.at("to", "Uppgiften kan bara lämnas till en kollega i samma grupp.");
        }
        return teams.person(to);
    }

    private static void moved(List<DeskTask> seen, @Nullable Move.Person receiver) {
        var already = receiver == null ? null : receiver.userId();
        if (seen.stream().anyMatch(task -> Objects.equals(task.assignee(), already))) {
            throw FormRefused.at(
                    "to",
                    receiver == null
                            ? "Uppgiften ligger redan hos teamet. Välj vem som ska ha den."
                            : receiver.name() + " har redan uppgiften.");
        }
    }

    /** Somebody who takes the receiver's tasks today. */
    private record StandIn(Move.Person deputy, Absence absence) {}

    /** The receiver's deputy when the receiver is away today; null when they are here. */
    private @Nullable StandIn standIn(Move.Person receiver, Set<String> groups) {
        var today = LocalDate.now(clock);
        var away = absences.ofEverybodyFrom(today).stream()
                .filter(absence -> absence.covers(today))
                .toList();
        var absence = away.stream()
                .filter(a -> a.userId().equals(receiver.userId()))
                .findFirst()
                .orElse(null);
        if (absence == null || receiver.userId().equals(ActorContext.require().userId())) {
            return null;
        }
        var deputies = groups.stream().map(absence::deputyIn).collect(Collectors.toSet());
        var deputy = deputies.size() == 1 ? deputies.iterator().next() : null;
        if (deputy == null || away.stream().anyMatch(a -> a.userId().equals(deputy)) || !teams.stands(deputy, groups)) {
            throw FormRefused.at(
                    "to",
                    "%s är borta till och med %s och har ingen ersättare. Välj någon annan."
                            .formatted(receiver.name(), SwedishDates.iso(absence.last())));
        }
        return new StandIn(teams.person(deputy), absence);
    }
}
