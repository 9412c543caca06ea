package se.bostadforst.web.api;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.bostadforst.access.ActorContext;
import se.bostadforst.access.CaseAccess;
import se.bostadforst.access.Purpose;
import se.bostadforst.calendar.Appointment;
import se.bostadforst.calendar.DayWords;
import se.bostadforst.calendar.Deadlines;
import se.bostadforst.calendar.SwedishCalendar;
import se.bostadforst.calendar.SwedishDates;
import se.bostadforst.calendarfeed.ComingMeetings;
import se.bostadforst.casefile.CaseFiles;
import se.bostadforst.engine.DayTasks;
import se.bostadforst.engine.DayTasks.DayTask;

/**
 * "Min dag": what is late, due today and soon, what others have to do first, and the week's meetings. As many statements for one task as for
 * two hundred, and one line in the read log for each case shown.
 */
@Service
@Transactional
public class MyDayViews {

    /** Tasks that are looked through, and cases whose others' tasks are. Nobody does more in a week. */
    static final int MOST = 200;

    private static final int MOST_WAITING = 50;
    private static final int SOON_WORKING_DAYS = 5;
    private static final int MEETING_DAYS = 7;

    private final OwnGroups groups;
    private final DayTasks tasks;
    private final OpenTaskViews others;
    private final CaseFiles cases;
    private final ComingMeetings meetings;
    private final DueReasons reasons;
    private final CaseAccess access;
    private final Deadlines deadlines;
    private final SwedishCalendar calendar;
    private final Clock clock;

    MyDayViews(
            OwnGroups groups,
            DayTasks tasks,
            OpenTaskViews others,
            CaseFiles cases,
            ComingMeetings meetings,
            DueReasons reasons,
            CaseAccess access,
            Deadlines deadlines,
            SwedishCalendar calendar,
            Clock clock) {
        this.groups = groups;
        this.tasks = tasks;
        this.others = others;
        this.cases = cases;
        this.meetings = meetings;
        this.reasons = reasons;
        this.access = access;
        this.deadlines = deadlines;
        this.calendar = calendar;
        this.clock = clock;
    }

    /** The asker's day. */
    public MyDay mine() {
        var actor = ActorContext.require();
        var today = deadlines.today();
        var found = tasks.toDo(groups.ids(), actor.userId(), MOST + 1);
        var mine = cases.ofMine(found.stream().map(DayTask::caseNumber).toList());
        var toDo = found.stream()
                .limit(MOST)
                .filter(task -> mine.contains(task.caseNumber()))
                .toList();
        var waiting = waiting(today);
        var week = meetings.between(today, today.plusDays(MEETING_DAYS - 1L)).stream()
                .map(meeting -> meeting(meeting, today))
                .toList();
        var now = clock.instant();
        var horizon = calendar.addWorkingDays(today, SOON_WORKING_DAYS);
        var late = new ArrayList<MyDay.Work>();
        var onThisDay = new ArrayList<MyDay.Work>();
        var soon = new ArrayList<MyDay.Work>();
        int further = 0;
        for (var task : toDo) {
            var day = task.due().map(MyDayViews::day);
            var work = work(task, today, now);
            if (work.late()) {
                late.add(work);
            } else if (day.filter(today::equals).isPresent()) {
                onThisDay.add(work);
            } else if (day.filter(due -> !due.isAfter(horizon)).isPresent()) {
                soon.add(work);
            } else {
                further++;
            }
        }
        logged(late, onThisDay, soon, waiting, week);
        return new MyDay(
                today.toString(),
                SwedishDates.withWeekday(today),
                late,
                onThisDay,
                soon,
                further,
                found.size() > MOST,
                waiting,
                week);
    }

    /** What the cards of these tasks say, for tasks of the asker's own groups; of the others, nothing. */
    public List<MyDay.Card> cards(Collection<String> taskIds) {
        var actor = ActorContext.require();
        var today = deadlines.today();
        var now = clock.instant();
        return tasks.some(groups.ids(), taskIds).stream()
                .map(task -> new MyDay.Card(
                        task.taskId(),
                        groups.label(task.groupId()),
                        actor.userId().equals(task.assignee()),
                        task.assignee() != null,
                        task.due().map(due -> day(due).toString()).orElse(null),
                        inWords(task, today),
                        isLate(task, now)))
                .toList();
    }

    private void logged(
            List<MyDay.Work> late,
            List<MyDay.Work> now,
            List<MyDay.Work> soon,
            List<MyDay.Waiting> waiting,
            List<MyDay.Meeting> week) {
        var shown = new TreeSet<String>();
        List.of(late, now, soon).forEach(rows -> rows.forEach(row -> shown.add(row.caseNumber())));
        waiting.forEach(row -> shown.add(row.caseNumber()));
        week.forEach(row -> shown.add(row.caseNumber()));
        access.listed(shown, Purpose.list("my-day"));
    }

    private List<MyDay.Waiting> waiting(LocalDate today) {
        var ongoing = cases.ongoing(MOST);
        var open = others.open(ongoing);
        return ongoing.stream()
                .flatMap(number -> others.of(number, open).stream()
                        .filter(task -> !task.mine())
                        .map(task -> new MyDay.Waiting(
                                number,
                                task.name(),
                                task.holder(),
                                task.organisation(),
                                task.due(),
                                task.due() == null ? null : DayWords.of(LocalDate.parse(task.due()), today),
                                task.late())))
                .sorted(Comparator.comparing(MyDay.Waiting::due, Comparator.nullsLast(Comparator.naturalOrder()))
                        .thenComparing(MyDay.Waiting::caseNumber))
                .limit(MOST_WAITING)
                .toList();
    }

    private MyDay.Work work(DayTask task, LocalDate today, Instant now) {
        return new MyDay.Work(
                task.taskId(),
                task.name(),
                task.caseNumber(),
                groups.label(task.groupId()),
                task.assignee() != null,
                task.due().map(due -> day(due).toString()).orElse(null),
                inWords(task, today),
                isLate(task, now),
                task.due()
                        .flatMap(due -> reasons.of(task.definitionId(), task.key(), task.createdAt(), day(due)))
                        .orElse(null));
    }

    private static MyDay.Meeting meeting(Appointment meeting, LocalDate today) {
        return new MyDay.Meeting(
                meeting.caseNumber(),
                "Uppföljning",
                meeting.on().toString(),
                DayWords.of(meeting.on(), today),
                meeting.at().map(at -> at.toString().replace(':', '.')).orElse(null),
                meeting.cancelled());
    }

    private static boolean isLate(DayTask task, Instant now) {
        return task.due().filter(due -> due.isBefore(now)).isPresent();
    }

    private static String inWords(DayTask task, LocalDate today) {
        return task.due()
                .map(due -> DayWords.ofDue(due.atZone(SwedishCalendar.ZONE).toLocalDateTime(), today))
                .orElse(null);
    }

    private static LocalDate day(Instant due) {
        return due.atZone(SwedishCalendar.ZONE).toLocalDate();
    }
}
