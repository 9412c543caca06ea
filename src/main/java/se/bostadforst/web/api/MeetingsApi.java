package se.bostadforst.web.api;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.lang.Nullable;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import se.bostadforst.access.CaseAccess;
import se.bostadforst.access.CaseNotFound;
import se.bostadforst.access.DataClass;
import se.bostadforst.casefile.CaseNumber;
import se.bostadforst.support.AbsenceReason;
import se.bostadforst.support.Absences;
import se.bostadforst.support.MeetingContent;
import se.bostadforst.support.MeetingKind;
import se.bostadforst.support.MeetingStatus;
import se.bostadforst.support.Meetings;
import se.bostadforst.support.NewMeeting;
import se.bostadforst.tenancy.rent.SwedishCells;

/** Stödmöten and absences: entered in half a minute in a stairwell, read by those who may ({@code domain.md} 2.4). */
@RestController
@RequestMapping("/api/cases/{caseNumber}")
@Transactional
public class MeetingsApi {

    /** A meeting as it was typed. */
    public record Typed(
            @Nullable String on,
            @Nullable String kind,
            @Nullable String status,
            @Nullable Boolean socialServices,
            @Nullable Integer minutes,
            @Nullable List<String> content,
            @Nullable List<String> persons,
            @Nullable String note,
            @Nullable Boolean again) {}

    /** What became of a planned one. */
    public record Outcome(@Nullable String status, @Nullable Boolean socialServices) {}

    /** An absence as it was typed. */
    public record Away(
            @Nullable String person,
            @Nullable String from,
            @Nullable String to,
            @Nullable String reason) {}

    private final MonthViews views;
    private final Meetings meetings;
    private final Absences absences;
    private final CaseAccess access;

    MeetingsApi(MonthViews views, Meetings meetings, Absences absences, CaseAccess access) {
        this.views = views;
        this.meetings = meetings;
        this.absences = absences;
        this.access = access;
    }

    @GetMapping("/meetings")
    public MonthView list(@PathVariable String caseNumber, @RequestParam(required = false) @Nullable String month) {
        return views.of(caseNumber, month);
    }

    @PostMapping("/meetings")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    public void record(@PathVariable String caseNumber, @RequestBody Typed typed) {
        writing(caseNumber);
        var wrong = new LinkedHashMap<String, String>();
        var on = day(typed.on(), "on", wrong);
        var kind = code(MeetingKind.class, typed.kind(), "kind", wrong);
        var status = code(MeetingStatus.class, typed.status(), "status", wrong);
        var content = (typed.content() == null ? List.<String>of() : typed.content())
                .stream()
                        .map(code -> code(MeetingContent.class, code, "content", wrong))
                        .filter(code -> code != null)
                        .collect(Collectors.toSet());
        WrittenAdvice.refuse(wrong);
        meetings.record(
                new CaseNumber(caseNumber),
                new NewMeeting(
                        on,
                        null,
                        kind,
                        status,
                        Boolean.TRUE.equals(typed.socialServices()),
                        typed.minutes(),
                        content,
                        people(typed.persons()),
                        typed.note(),
                        Boolean.TRUE.equals(typed.again())));
    }

    @PostMapping("/meetings/{meetingId}/outcome")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    public void outcome(@PathVariable String caseNumber, @PathVariable UUID meetingId, @RequestBody Outcome outcome) {
        writing(caseNumber);
        var wrong = new LinkedHashMap<String, String>();
        var status = code(MeetingStatus.class, outcome.status(), "status", wrong);
        WrittenAdvice.refuse(wrong);
        meetings.outcome(new CaseNumber(caseNumber), meetingId, status, outcome.socialServices());
    }

    @PostMapping("/meetings/{meetingId}/strike")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    public void strike(
            @PathVariable String caseNumber,
            @PathVariable UUID meetingId,
            @RequestBody(required = false) CaseApi.NothingMore body) {
        meetings.strike(new CaseNumber(caseNumber), meetingId);
    }

    @PostMapping("/absences")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    public void away(@PathVariable String caseNumber, @RequestBody Away typed) {
        writing(caseNumber);
        var wrong = new LinkedHashMap<String, String>();
        var from = day(typed.from(), "from", wrong);
        var to = day(typed.to(), "to", wrong);
        var reason = code(AbsenceReason.class, typed.reason(), "reason", wrong);
        var person = Written.id(typed.person());
        if (person == null) {
            wrong.put("person", "Välj vem det gäller.");
        }
        WrittenAdvice.refuse(wrong);
        absences.record(new CaseNumber(caseNumber), person, from, to, reason);
    }

    @PostMapping("/absences/{absenceId}/strike")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    public void strikeAbsence(
            @PathVariable String caseNumber,
            @PathVariable UUID absenceId,
            @RequestBody(required = false) CaseApi.NothingMore body) {
        absences.strike(new CaseNumber(caseNumber), absenceId);
    }

    private void writing(String caseNumber) {
        if (!access.mayWrite(caseNumber, DataClass.C6)) {
            throw new CaseNotFound();
        }
    }

    private static LocalDate day(@Nullable String typed, String field, Map<String, String> wrong) {
        return SwedishCells.day(Written.text(typed)).orElseGet(() -> {
            wrong.put(field, "Skriv dagen som åååå-mm-dd.");
            return LocalDate.EPOCH;
        });
    }

    private static <E extends Enum<E>> @Nullable E code(
            Class<E> type, @Nullable String typed, String field, Map<String, String> wrong) {
        var found = Written.code(type, typed);
        if (found == null) {
            wrong.put(field, "Välj ett av alternativen.");
        }
        return found;
    }

    private static Set<UUID> people(@Nullable List<String> typed) {
        return (typed == null ? List.<String>of() : typed)
                .stream().map(Written::id).filter(id -> id != null).collect(Collectors.toSet());
    }
}
