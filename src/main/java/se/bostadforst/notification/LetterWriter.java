package se.bostadforst.notification;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import se.bostadforst.access.ActorContext;
import se.bostadforst.access.CaseAccess;
import se.bostadforst.access.Purpose;
import se.bostadforst.access.RoleCatalogue;
import se.bostadforst.access.RoleGroup;
import se.bostadforst.calendar.SwedishCalendar;
import se.bostadforst.casefile.CaseFiles;
import se.bostadforst.engine.StepSight;
import se.bostadforst.engine.TaskDesk;
import se.bostadforst.engine.TaskDesk.DeskTask;
import se.bostadforst.messaging.LetterText;
import se.bostadforst.notification.NoticeTable.Line;
import se.bostadforst.parameters.Parameter;
import se.bostadforst.parameters.Parameters;

/** Writes a letter as its reader, in a transaction: a line for each task that is the reader's still, and a line in the read log for its case. */
@Component
class LetterWriter {

    private static final int MOST = 200;
    private static final String PURPOSE = "notification";

    /** What stands in place of a task's name that its reader may not know. */
    private static final String UNNAMED = "En uppgift";

    private final NoticeTable notices;
    private final TeamLeaders leaders;
    private final TaskDesk desk;
    private final StepSight sight;
    private final RoleCatalogue roles;
    private final CaseFiles cases;
    private final CaseAccess access;
    private final Parameters parameters;
    private final SwedishCalendar calendar;

    LetterWriter(
            NoticeTable notices,
            TeamLeaders leaders,
            TaskDesk desk,
            StepSight sight,
            RoleCatalogue roles,
            CaseFiles cases,
            CaseAccess access,
            Parameters parameters,
            SwedishCalendar calendar) {
        this.notices = notices;
        this.leaders = leaders;
        this.desk = desk;
        this.sight = sight;
        this.roles = roles;
        this.cases = cases;
        this.access = access;
        this.parameters = parameters;
        this.calendar = calendar;
    }

    /** A task, or a case without one, under a heading. */
    private record Entry(NotificationEvent event, String caseNumber, Optional<DeskTask> task) {}

    /**
     * @param own the reader's groups that count
     */
    Optional<LetterText> write(NoticeKey key, Collection<String> own, LocalDate today) {
        if (key.kind() == NoticeKey.Kind.TEAM) {
            return team(own, today);
        }
        var entries = new ArrayList<Entry>();
        var isDigest = key.kind() == NoticeKey.Kind.DIGEST;
        if (isDigest) {
            entries.addAll(standing(key.userId(), own, today));
        }
        entries.addAll(told(key, own, isDigest));
        return letter(mine(entries), isDigest, today);
    }

    /** What is due now, whether it has been told of before or not. */
    private List<Entry> standing(String userId, Collection<String> own, LocalDate today) {
        var soon = calendar.addWorkingDays(
                today, parameters.intValue(Parameter.NOTIFICATION_DUE_SOON_WORKING_DAYS, today));
        return desk.dueFor(userId, own, soon, MOST).stream()
                .map(task -> new Entry(
                        task.due().orElseThrow().isBefore(today) ? NotificationEvent.LATE : NotificationEvent.DUE_SOON,
                        task.caseNumber(),
                        Optional.of(task)))
                .toList();
    }

    private List<Entry> told(NoticeKey key, Collection<String> own, boolean isDigest) {
        var lines = ActorContext.asProcess(() -> notices.claim(key.written(), key.userId()));
        var open = desk.find(lines.stream().map(Line::taskId).distinct().toList()).stream()
                .collect(Collectors.toMap(DeskTask::taskId, Function.identity()));
        var entries = new ArrayList<Entry>();
        for (var line : lines) {
            if (line.event() == NotificationEvent.NEW_STEP) {
                entries.add(new Entry(line.event(), line.caseNumber(), Optional.empty()));
                continue;
            }
            Optional.ofNullable(open.get(line.taskId()))
                    .filter(task -> isReaders(task, line, own))
                    .filter(task -> !isDigest || !isReminder(line.event()))
                    .ifPresent(task -> entries.add(new Entry(line.event(), task.caseNumber(), Optional.of(task))));
        }
        return entries;
    }

    /** In the reader's group, and taken by nobody else. What was given is the reader's alone. */
    private static boolean isReaders(DeskTask task, Line line, Collection<String> own) {
        var taken = task.assignee() != null;
        return task.groups().stream().anyMatch(own::contains)
                && (taken ? line.userId().equals(task.assignee()) : line.event() != NotificationEvent.GIVEN);
    }

    private static boolean isReminder(NotificationEvent event) {
        return event == NotificationEvent.LATE || event == NotificationEvent.DUE_SOON;
    }

    /** Each task once, under the heading that comes first, and only in cases that the reader may see; those are the reader's readings. */
    private List<Entry> mine(List<Entry> entries) {
        var visible = cases.ofMine(entries.stream().map(Entry::caseNumber).collect(Collectors.toSet()));
        var seen = new HashSet<String>();
        var mine = entries.stream()
                .filter(entry -> visible.contains(entry.caseNumber()))
                .sorted(Comparator.comparing(Entry::event))
                .filter(entry -> seen.add(entry.task().map(DeskTask::taskId).orElse("case " + entry.caseNumber())))
                .toList();
        access.listed(
                mine.stream().map(Entry::caseNumber).collect(Collectors.toCollection(TreeSet::new)),
                Purpose.list(PURPOSE));
        return mine;
    }

    private static Optional<LetterText> letter(List<Entry> entries, boolean isDigest, LocalDate today) {
        if (entries.isEmpty()) {
            return Optional.empty();
        }
        Map<NotificationEvent, List<LetterText.Line>> sections = new EnumMap<>(NotificationEvent.class);
        entries.forEach(entry -> sections.computeIfAbsent(entry.event(), event -> new ArrayList<>())
                .add(line(entry, today)));
        return Optional.of(new LetterText(
                subject(entries, isDigest),
                sections.entrySet().stream()
                        .map(section -> new LetterText.Section(section.getKey().heading(), section.getValue()))
                        .toList()));
    }

    private static String subject(List<Entry> entries, boolean isDigest) {
        if (isDigest) {
            return NotificationEvent.DIGEST.subject() + ": " + things(entries.size());
        }
        return entries.size() == 1
                ? "%s – %s"
                        .formatted(
                                entries.get(0).event().subject(), entries.get(0).caseNumber())
                : "Om dina uppgifter: " + things(entries.size());
    }

    private static String things(int number) {
        return number == 1 ? "1 sak" : number + " saker";
    }

    private static LetterText.Line line(Entry entry, LocalDate today) {
        return entry.task()
                .map(task -> line(task, today))
                .orElseGet(() -> new LetterText.Line(
                        "Ärendet har fått ett nytt steg", entry.caseNumber(), null, "/arenden/" + entry.caseNumber()));
    }

    private static LetterText.Line line(DeskTask task, LocalDate today) {
        return new LetterText.Line(
                task.name(),
                task.caseNumber(),
                task.due().map(due -> when(due, today)).orElse(null),
                "/t/" + task.taskId());
    }

    private static String when(LocalDate due, LocalDate today) {
        if (due.equals(today)) {
            return "förfaller i dag";
        }
        return due.isBefore(today) ? "skulle ha varit klar " + due : "förfaller " + due;
    }

    /** A manager opens none of them: the way leads to the page where they are handed out. */
    private Optional<LetterText> team(Collection<String> own, LocalDate today) {
        var reader = roles.groups(own);
        var groups = leaders.groupsUnder(own);
        var late = desk.lateIn(groups.stream().map(RoleGroup::groupId).toList(), today, MOST);
        var visible = cases.ofMine(late.stream().map(DeskTask::caseNumber).collect(Collectors.toSet()));
        Map<String, List<LetterText.Line>> sections = new LinkedHashMap<>();
        Set<String> told = new TreeSet<>();
        for (var task : late) {
            var under = groups.stream()
                    .filter(group -> task.groups().contains(group.groupId()))
                    .findFirst();
            if (under.isPresent() && visible.contains(task.caseNumber())) {
                told.add(task.caseNumber());
                sections.computeIfAbsent(under.get().label(), label -> new ArrayList<>())
                        .add(new LetterText.Line(
                                sight.mayKnow(task.key(), task.groupId(), reader) ? task.name() : UNNAMED,
                                task.caseNumber(),
                                when(task.due().orElseThrow(), today)
                                        + (task.assignee() == null ? ", ingen har tagit den" : ""),
                                null));
            }
        }
        access.listed(told, Purpose.list(PURPOSE));
        var number = sections.values().stream().mapToInt(List::size).sum();
        return number == 0
                ? Optional.empty()
                : Optional.of(new LetterText(
                        NotificationEvent.TEAM_LATE.subject() + ": " + number,
                        sections.entrySet().stream()
                                .map(section -> new LetterText.Section(section.getKey(), section.getValue()))
                                .toList()));
    }
}
