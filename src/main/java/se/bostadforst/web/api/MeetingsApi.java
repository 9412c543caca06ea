package se.bostadforst.web.api;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import se.bostadforst.access.CaseAccess;
import se.bostadforst.access.CaseNotFound;
import se.bostadforst.access.DataClass;
import se.bostadforst.access.Purpose;
import se.bostadforst.casefile.CaseNumber;
import se.bostadforst.casefile.Persons;
import se.bostadforst.support.Meeting;
import se.bostadforst.support.MeetingContent;
import se.bostadforst.support.MeetingKind;
import se.bostadforst.support.MeetingRefused;
import se.bostadforst.support.MeetingStatus;
import se.bostadforst.support.Meetings;
import se.bostadforst.support.NewMeeting;
import se.bostadforst.support.SupportMonths;
import se.bostadforst.support.Supports;

/** Stödmöten on one screen: entered in half a minute in a stairwell, read by those who may ({@code domain.md} 2.4). */
@Controller
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

    /** A meeting in the list. */
    public record Row(String id, String on, String kind, String status, boolean planned, boolean socialServices) {}

    /** A person and where their month stands. */
    public record Standing(String personId, String name, String month) {}

    /** The month as its reader may see it. */
    public record Month(String caseNumber, String month, List<Standing> persons, List<Row> meetings) {}

    /** What is wrong, field by field. */
    public record FieldsRefused(String type, String message, Map<String, String> fields) {}

    private final Meetings meetings;
    private final SupportMonths months;
    private final Supports supports;
    private final Persons persons;
    private final CaseAccess access;
    private final Clock clock;

    MeetingsApi(
            Meetings meetings,
            SupportMonths months,
            Supports supports,
            Persons persons,
            CaseAccess access,
            Clock clock) {
        this.meetings = meetings;
        this.months = months;
        this.supports = supports;
        this.persons = persons;
        this.access = access;
        this.clock = clock;
    }

    @GetMapping("/arenden/{caseNumber}/moten")
    public String page(@PathVariable String caseNumber, Model model) {
        model.addAttribute("month", month(caseNumber, YearMonth.now(clock)));
        model.addAttribute("today", LocalDate.now(clock).toString());
        model.addAttribute("kinds", MeetingKind.values());
        model.addAttribute("statuses", MeetingStatus.values());
        model.addAttribute("contents", MeetingContent.values());
        model.addAttribute("mayWrite", access.mayWrite(caseNumber, DataClass.C6));
        return "page/meetings";
    }

    @GetMapping("/api/cases/{caseNumber}/meetings")
    @ResponseBody
    public Month list(@PathVariable String caseNumber, @RequestParam(required = false) @Nullable String month) {
        return month(caseNumber, month == null ? YearMonth.now(clock) : YearMonth.parse(month));
    }

    @PostMapping("/api/cases/{caseNumber}/meetings")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    public void record(@PathVariable String caseNumber, @RequestBody Typed typed) {
        if (!access.mayWrite(caseNumber, DataClass.C6)) {
            throw new CaseNotFound();
        }
        var wrong = new LinkedHashMap<String, String>();
        var on = day(typed.on(), wrong);
        var kind = code(MeetingKind.class, typed.kind(), "kind", wrong);
        var status = code(MeetingStatus.class, typed.status(), "status", wrong);
        var content = codes(MeetingContent.class, typed.content(), "content", wrong);
        var present = people(typed.persons(), wrong);
        if (!wrong.isEmpty()) {
            throw new Wrong(wrong);
        }
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
                        present,
                        typed.note(),
                        Boolean.TRUE.equals(typed.again())));
    }

    @PostMapping("/api/cases/{caseNumber}/meetings/{meetingId}/outcome")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    public void outcome(@PathVariable String caseNumber, @PathVariable UUID meetingId, @RequestBody Outcome outcome) {
        if (!access.mayWrite(caseNumber, DataClass.C6)) {
            throw new CaseNotFound();
        }
        var wrong = new LinkedHashMap<String, String>();
        var status = code(MeetingStatus.class, outcome.status(), "status", wrong);
        if (!wrong.isEmpty()) {
            throw new Wrong(wrong);
        }
        meetings.outcome(new CaseNumber(caseNumber), meetingId, status, outcome.socialServices());
    }

    @PostMapping("/api/cases/{caseNumber}/meetings/{meetingId}/strike")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    public void strike(
            @PathVariable String caseNumber,
            @PathVariable UUID meetingId,
            @RequestBody(required = false) CaseApi.NothingMore body) {
        meetings.strike(new CaseNumber(caseNumber), meetingId);
    }

    @ExceptionHandler(MeetingRefused.class)
    ResponseEntity<FieldsRefused> refused(MeetingRefused refused) {
        return fields(refused.fields());
    }

    @ExceptionHandler(Wrong.class)
    ResponseEntity<FieldsRefused> wrong(Wrong refused) {
        return fields(refused.fields);
    }

    @ExceptionHandler({
        CaseNotFound.class,
        MethodArgumentTypeMismatchException.class,
        IllegalArgumentException.class,
        DateTimeException.class
    })
    ResponseEntity<CaseApi.Refused> closed(Exception refused) {
        return UnreadableAdvice.answer(HttpStatus.NOT_FOUND, "Refused", new CaseNotFound().getMessage());
    }

    private static ResponseEntity<FieldsRefused> fields(Map<String, String> fields) {
        return ResponseEntity.badRequest()
                .body(new FieldsRefused("FieldsRefused", "Rätta fälten och försök igen.", fields));
    }

    private Month month(String number, YearMonth month) {
        access.requireRead(number, Purpose.page("meetings"), DataClass.C6);
        var caseNumber = new CaseNumber(number);
        var names = access.mayRead(number, DataClass.C1)
                ? persons.alreadyAllowed(caseNumber).stream()
                        .collect(Collectors.toMap(p -> p.personId(), p -> p.name()))
                : Map.<UUID, String>of();
        var everybody = supports.of(caseNumber);
        if (everybody.isEmpty()) {
            throw new CaseNotFound();
        }
        var standings = new java.util.ArrayList<Standing>();
        for (int i = 0; i < everybody.size(); i++) {
            var person = everybody.get(i).personId();
            var count = months.count(caseNumber, person, month);
            var required = months.of(caseNumber, person, month)
                    .map(m -> Integer.toString(m.required()))
                    .orElse("–");
            standings.add(new Standing(
                    person.toString(),
                    names.getOrDefault(person, i == 0 ? "Första personen" : "Andra personen"),
                    "%d av %s, %d med socialtjänsten".formatted(count.held(), required, count.withSocialServices())));
        }
        return new Month(
                number,
                month.toString(),
                standings,
                meetings.of(caseNumber, month).stream().map(MeetingsApi::row).toList());
    }

    private static Row row(Meeting meeting) {
        return new Row(
                meeting.meetingId().toString(),
                meeting.on().toString(),
                meeting.kind().label(),
                meeting.status().label(),
                meeting.status() == MeetingStatus.PLANERAT,
                meeting.socialServices());
    }

    private static LocalDate day(@Nullable String typed, Map<String, String> wrong) {
        try {
            var day = LocalDate.parse(typed == null ? "" : typed.strip());
            if (day.getYear() >= 2000 && day.getYear() <= 2200) {
                return day;
            }
        } catch (DateTimeException noDay) {
            // said below
        }
        wrong.put("on", "Skriv dagen som åååå-mm-dd.");
        return LocalDate.EPOCH;
    }

    private static <E extends Enum<E>> @Nullable E code(
            Class<E> type, @Nullable String typed, String field, Map<String, String> wrong) {
        var found = Arrays.stream(type.getEnumConstants())
                .filter(code -> code.name().equals(typed))
                .findFirst();
        if (found.isEmpty()) {
            wrong.put(field, "Välj ett av alternativen.");
        }
        return found.orElse(null);
    }

    private static <E extends Enum<E>> Set<E> codes(
            Class<E> type, @Nullable List<String> typed, String field, Map<String, String> wrong) {
        return (typed == null ? List.<String>of() : typed)
                .stream()
                        .map(code -> code(type, code, field, wrong))
                        .filter(code -> code != null)
                        .collect(Collectors.toSet());
    }

    private static Set<UUID> people(@Nullable List<String> typed, Map<String, String> wrong) {
        try {
            return (typed == null ? List.<String>of() : typed)
                    .stream().map(UUID::fromString).collect(Collectors.toSet());
        } catch (IllegalArgumentException noId) {
            wrong.put("persons", "Kryssa för vem mötet gällde.");
            return Set.of();
        }
    }

    private static final class Wrong extends RuntimeException {

        private static final long serialVersionUID = 1L;
        private final transient Map<String, String> fields;

        Wrong(Map<String, String> fields) {
            super("fields");
            this.fields = fields;
        }
    }
}
