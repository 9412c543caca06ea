package se.bostadforst.web.api;

import java.time.Clock;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.bostadforst.access.CaseAccess;
import se.bostadforst.access.CaseNotFound;
import se.bostadforst.access.DataClass;
import se.bostadforst.access.Purpose;
import se.bostadforst.calendar.SwedishDates;
import se.bostadforst.casefile.CaseNumber;
import se.bostadforst.casefile.Persons;
import se.bostadforst.support.Absences;
import se.bostadforst.support.Meeting;
import se.bostadforst.support.MeetingStatus;
import se.bostadforst.support.Meetings;
import se.bostadforst.support.SupportMonths;
import se.bostadforst.support.Supports;
import se.bostadforst.tenancy.rent.SwedishCells;

/** Puts a month of support together: names for who may read C1, notes for who may read C7, the rest for who may read C6. */
@Component
@Transactional
public class MonthViews {

    private final Meetings meetings;
    private final Absences absences;
    private final SupportMonths months;
    private final Supports supports;
    private final Persons persons;
    private final CaseAccess access;
    private final Clock clock;

    MonthViews(
            Meetings meetings,
            Absences absences,
            SupportMonths months,
            Supports supports,
            Persons persons,
            CaseAccess access,
            Clock clock) {
        this.meetings = meetings;
        this.absences = absences;
        this.months = months;
        this.supports = supports;
        this.persons = persons;
        this.access = access;
        this.clock = clock;
    }

    /**
     * The month; one line in the read log, with every class that is shown.
     *
     * @param wanted {@code 2026-06}; null for the month we are in
     * @throws CaseNotFound when the asker may not read C6, support has not begun, or no such month is
     */
    public MonthView of(String number, @Nullable String wanted) {
        var month = month(wanted);
        var shown = EnumSet.of(DataClass.C6);
        for (var more : List.of(DataClass.C1, DataClass.C7)) {
            if (access.mayRead(number, more)) {
                shown.add(more);
            }
        }
        access.requireRead(number, Purpose.page("meetings"), shown.toArray(DataClass[]::new));
        var caseNumber = new CaseNumber(number);
        var names = names(caseNumber, shown.contains(DataClass.C1));
        var notes = shown.contains(DataClass.C7) ? meetings.notes(caseNumber, month) : Map.<UUID, String>of();
        return new MonthView(
                number,
                month.toString(),
                SwedishDates.monthAndYear(month),
                month.minusMonths(1).toString(),
                month.isBefore(YearMonth.now(clock).plusMonths(1))
                        ? month.plusMonths(1).toString()
                        : null,
                names.entrySet().stream()
                        .map(person -> new MonthView.Standing(
                                person.getKey().toString(),
                                person.getValue(),
                                standing(caseNumber, person.getKey(), month)))
                        .toList(),
                meetings.of(caseNumber, month).stream()
                        .map(meeting -> row(meeting, names, notes))
                        .toList(),
                absences.of(caseNumber).stream()
                        .filter(away -> !away.to().isBefore(month.atDay(1)))
                        .map(away -> new MonthView.Away(
                                away.absenceId().toString(),
                                names.getOrDefault(away.personId(), ""),
                                away.from().toString(),
                                away.to().toString(),
                                away.reason().label()))
                        .toList());
    }

    private YearMonth month(@Nullable String wanted) {
        return wanted == null
                ? YearMonth.now(clock)
                : SwedishCells.month(wanted).orElseThrow(CaseNotFound::new);
    }

    private Map<UUID, String> names(CaseNumber caseNumber, boolean known) {
        var everybody = supports.of(caseNumber);
        if (everybody.isEmpty()) {
            throw new CaseNotFound();
        }
        var told = known
                ? persons.alreadyAllowed(caseNumber).stream()
                        .collect(Collectors.toMap(p -> p.personId(), p -> p.name()))
                : Map.<UUID, String>of();
        var names = new LinkedHashMap<UUID, String>();
        for (var support : everybody) {
            var word = names.isEmpty() ? "Första personen" : "Andra personen";
            names.put(support.personId(), told.getOrDefault(support.personId(), word));
        }
        return names;
    }

    private String standing(CaseNumber caseNumber, UUID person, YearMonth month) {
        var count = months.count(caseNumber, person, month);
        var required = months.of(caseNumber, person, month)
                .map(m -> Integer.toString(m.required()))
                .orElse("–");
        return "%d av %s, %d med socialtjänsten".formatted(count.held(), required, count.withSocialServices());
    }

    private static MonthView.Row row(Meeting meeting, Map<UUID, String> names, Map<UUID, String> notes) {
        var who = new ArrayList<String>();
        if (names.size() > meeting.expected().size()) {
            meeting.expected().forEach(person -> who.add(names.getOrDefault(person, "")));
        }
        return new MonthView.Row(
                meeting.meetingId().toString(),
                meeting.on().toString(),
                meeting.kind().label(),
                meeting.status().label(),
                meeting.status() == MeetingStatus.PLANERAT,
                meeting.socialServices(),
                String.join(" och ", who),
                notes.get(meeting.meetingId()));
    }
}
