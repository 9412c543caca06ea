package se.bostadforst.calendarfeed;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.bostadforst.access.CaseAccess;
import se.bostadforst.access.Purpose;
import se.bostadforst.calendar.Appointment;
import se.bostadforst.casefile.CaseFiles;
import se.bostadforst.engine.CaseTasks;
import se.bostadforst.followup.FollowUps;

/** What stands in the asker's calendar. One line in the read log for each case in it, at every fetch. */
@Component
@Transactional
class CalendarContents {

    /** How far back one may want to look. */
    private static final int DAYS_BACK = 60;

    private final FollowUps followUps;
    private final CaseTasks tasks;
    private final CaseFiles cases;
    private final CaseAccess access;
    private final Clock clock;
    private final String baseUrl;

    CalendarContents(
            FollowUps followUps,
            CaseTasks tasks,
            CaseFiles cases,
            CaseAccess access,
            Clock clock,
            @Value("${bostadforst.base-url:http://localhost:8080}") String baseUrl) {
        this.followUps = followUps;
        this.tasks = tasks;
        this.cases = cases;
        this.access = access;
        this.clock = clock;
        this.baseUrl = baseUrl.replaceAll("/+$", "");
    }

    List<Appointment> of(Collection<String> groupIds) {
        var from = LocalDate.now(clock).minusDays(DAYS_BACK);
        var meetings = followUps.booked(from);
        var due = tasks.due(groupIds, from);
        var mine = cases.ofMine(due.stream().map(CaseTasks.DueTask::caseNumber).toList());
        var seen = new TreeSet<>(mine);
        meetings.forEach(meeting -> seen.add(meeting.caseNumber().value()));
        access.listed(seen, Purpose.list("calendar"));
        var appointments = new ArrayList<Appointment>();
        meetings.forEach(meeting -> appointments.add(meeting(meeting)));
        due.stream().filter(task -> mine.contains(task.caseNumber())).forEach(task -> appointments.add(task(task)));
        return appointments;
    }

    private Appointment meeting(FollowUps.Booked meeting) {
        var caseNumber = meeting.caseNumber().value();
        return meeting.appointment(Optional.of(baseUrl + "/arenden/" + caseNumber));
    }

    /** The task's own name would tell where the case stands; its number does not. */
    private Appointment task(CaseTasks.DueTask task) {
        return new Appointment(
                Appointment.Kind.TASK_DUE,
                task.caseNumber(),
                "task-" + task.taskId() + "@bostadforst",
                0,
                task.createdAt(),
                task.due(),
                Optional.empty(),
                false,
                Optional.of(baseUrl + "/t/" + task.taskId()));
    }
}
