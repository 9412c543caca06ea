package se.bostadforst.notification;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import se.bostadforst.access.Actor;
import se.bostadforst.access.ActorContext;
import se.bostadforst.access.Actors;
import se.bostadforst.access.RoleCatalogue;
import se.bostadforst.access.RoleGroup;
import se.bostadforst.calendar.SwedishCalendar;
import se.bostadforst.engine.TaskDesk;
import se.bostadforst.engine.identity.Users;
import se.bostadforst.messaging.Outbox;
import se.bostadforst.messaging.OutboxMessage;
import se.bostadforst.messaging.Recipient;
import se.bostadforst.parameters.Parameter;
import se.bostadforst.parameters.Parameters;
import se.bostadforst.staffing.Rota;

/**
 * Looks through what has happened since the last time and posts the letters that it calls for: at most one for each person, in one
 * transaction with the memory of what is told. After days when the application was not running it is still one letter. It costs the same
 * number of statements for one task as for thousands; nobody's click waits for it.
 */
@Service
public class NoticeSweep {

    /** A click that began before the last sweep may have committed after it; what is found twice is told once. */
    private static final Duration OVERLAP = Duration.ofMinutes(10);

    /** How far back a due day is still worth a first letter. */
    private static final int OLDEST_MONTHS = 12;

    private static final int MOST = 20_000;

    private final ChoiceTable choiceTable;
    private final NoticeTable notices;
    private final LineFinder finder;
    private final TeamLeaders leaders;
    private final TaskDesk desk;
    private final Rota rota;
    private final Users users;
    private final Actors actors;
    private final RoleCatalogue roles;
    private final Outbox outbox;
    private final Parameters parameters;
    private final SwedishCalendar calendar;
    private final Clock clock;
    private final TransactionTemplate transaction;

    NoticeSweep(
            ChoiceTable choiceTable,
            NoticeTable notices,
            LineFinder finder,
            TeamLeaders leaders,
            TaskDesk desk,
            Rota rota,
            Users users,
            Actors actors,
            RoleCatalogue roles,
            Outbox outbox,
            Parameters parameters,
            SwedishCalendar calendar,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.choiceTable = choiceTable;
        this.notices = notices;
        this.finder = finder;
        this.leaders = leaders;
        this.desk = desk;
        this.rota = rota;
        this.users = users;
        this.actors = actors;
        this.roles = roles;
        this.outbox = outbox;
        this.parameters = parameters;
        this.calendar = calendar;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Repeating it tells nothing twice. While another node sweeps, nothing happens. */
    public void run() {
        var crew = crew();
        ActorContext.runAs(
                Actor.PROCESS,
                () -> transaction.executeWithoutResult(status -> {
                    if (notices.tryLock()) {
                        sweep(crew);
                    }
                }));
    }

    private void sweep(Crew crew) {
        var now = clock.instant().atZone(SwedishCalendar.ZONE);
        var swept = notices.swept();
        // the first time nothing is new, and a clock that was set back has seen it all
        var from = swept.to() == null || swept.to().isAfter(now.toInstant()) ? now.toInstant() : swept.to();
        var lines = new ArrayList<>(finder.happened(crew, from.minus(OVERLAP)));
        var letters = new LinkedHashMap<NoticeKey, String>();
        var daily = isTimeOfTheDay(now) && !now.toLocalDate().equals(swept.daily());
        if (daily) {
            var today = now.toLocalDate();
            var late = desk.dueBetween(today.minusMonths(OLDEST_MONTHS), today.minusDays(1), MOST);
            lines.addAll(finder.due(crew, NotificationEvent.LATE, late));
            lines.addAll(finder.due(crew, NotificationEvent.DUE_SOON, desk.dueBetween(today, soon(today), MOST)));
            teamLetters(crew, late, today, letters);
            notices.forgetBefore(today.minusMonths(parameters.intValue(Parameter.NOTIFICATION_KEEP_MONTHS, today))
                    .atStartOfDay(SwedishCalendar.ZONE)
                    .toInstant());
        }
        notices.add(new LinkedHashSet<>(lines), now.toInstant());
        lineLetters(crew, now, letters);
        digests(crew, now, letters);
        outbox.postLate(letters.entrySet().stream()
                .map(letter -> OutboxMessage.late(
                        letter.getKey().written(),
                        new Recipient.ToUser(letter.getKey().userId()),
                        letter.getValue()))
                .toList());
        notices.sweptTo(now.toInstant(), daily ? now.toLocalDate() : swept.daily());
    }

    private void lineLetters(Crew crew, ZonedDateTime now, Map<NoticeKey, String> letters) {
        for (var untold : notices.untold()) {
            if (crew.choices(untold.userId()).wants(NotificationEvent.DIGEST)) {
                continue;
            }
            if (untold.reminder() != null && isTimeOfTheDay(now)) {
                letters.put(
                        NoticeKey.daily(NoticeKey.Kind.REMINDER, untold.userId(), now.toLocalDate()),
                        "Påminnelse om dina uppgifter");
            }
            if (untold.other() != null) {
                letters.put(NoticeKey.event(untold.userId(), untold.other()), "Nytt om dina uppgifter");
            }
        }
    }

    private void teamLetters(
            Crew crew, Collection<TaskDesk.DeskTask> late, LocalDate today, Map<NoticeKey, String> letters) {
        late.stream()
                .flatMap(task -> task.groups().stream())
                .map(leaders::groupOver)
                .distinct()
                .flatMap(group -> crew.in(group, NotificationEvent.TEAM_LATE).stream())
                .forEach(userId -> letters.put(
                        NoticeKey.daily(NoticeKey.Kind.TEAM, userId, today), NotificationEvent.TEAM_LATE.subject()));
    }

    /** From the chosen hour on, so that a morning when the application was down costs nobody the day's letter. */
    private void digests(Crew crew, ZonedDateTime now, Map<NoticeKey, String> letters) {
        if (!calendar.isWorkingDay(now.toLocalDate())) {
            return;
        }
        crew.everybody().stream()
                .filter(userId -> crew.choices(userId).wants(NotificationEvent.DIGEST))
                .filter(userId -> now.getHour() >= crew.choices(userId).hour())
                .flatMap(userId -> crew.inPlaceOf(userId).stream())
                .forEach(userId -> letters.put(
                        NoticeKey.daily(NoticeKey.Kind.DIGEST, userId, now.toLocalDate()),
                        NotificationEvent.DIGEST.subject()));
    }

    private boolean isTimeOfTheDay(ZonedDateTime now) {
        return calendar.isWorkingDay(now.toLocalDate())
                && !now.toLocalTime()
                        .isBefore(parameters.timeValue(Parameter.NOTIFICATION_DAILY_AT, now.toLocalDate()));
    }

    private LocalDate soon(LocalDate today) {
        return calendar.addWorkingDays(today, parameters.intValue(Parameter.NOTIFICATION_DUE_SOON_WORKING_DAYS, today));
    }

    /** Asked outside of the transaction: who is in a group is out of reach where somebody's rows are bound. */
    private Crew crew() {
        var groupIds = roles.groups().stream().map(RoleGroup::groupId).toList();
        Map<String, Set<String>> standing = users.reachableIn(groupIds).entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, person -> Set.copyOf(actors.counting(List.copyOf(person.getValue())))));
        return new Crew(standing, choiceTable.all(), rota.awayOn(LocalDate.now(clock)));
    }
}
