package se.bostadforst.web.api;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.lang.Nullable;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import se.bostadforst.access.ActorContext;
import se.bostadforst.access.CaseNotFound;
import se.bostadforst.forms.FormRefused;
import se.bostadforst.messaging.DeliveryAlarm;
import se.bostadforst.operations.CasePath;
import se.bostadforst.operations.FinishedCases;
import se.bostadforst.operations.Hindrance;
import se.bostadforst.operations.HindranceKind;
import se.bostadforst.operations.Hindrances;
import se.bostadforst.operations.Reason;

/** What stands still and what has ended, for Cockpit's pages "Hinder" and "Avslutade" (room {@code operations}). */
@RestController
class OperationsApi {

    /** A code of a closed list and what it is called. */
    record Choice(String code, String label) {}

    /** A hindrance in words. */
    record Told(Hindrance hindrance, String happened, String advice, String who) {}

    /**
     * The page "Hinder".
     *
     * @param mailAlarm what is wrong when no letters leave; null when nothing is
     * @param seesDeliveries true for whoever may open the delivery log
     */
    record Page(
            @Nullable String mailAlarm,
            boolean seesDeliveries,
            List<Told> open,
            List<Told> trying,
            boolean mayReport,
            List<Choice> kinds,
            List<Choice> retryReasons,
            List<Choice> closeReasons) {}

    /** Something that a person has noticed. */
    record Report(String caseNumber, String kind, String note) {}

    /** Why. */
    record Why(String reason, String note) {}

    private final Hindrances hindrances;
    private final FinishedCases finished;
    private final DeliveryAlarm mail;

    OperationsApi(Hindrances hindrances, FinishedCases finished, DeliveryAlarm mail) {
        this.mail = mail;
        this.hindrances = hindrances;
        this.finished = finished;
    }

    @GetMapping("/api/hindrances")
    Page now() {
        var now = hindrances.now();
        return new Page(
                mail.sentence().orElse(null),
                ActorContext.current().filter(actor -> !actor.has("drift")).isEmpty(),
                now.open().stream().map(OperationsApi::told).toList(),
                now.trying().stream().map(OperationsApi::told).toList(),
                now.mayReport(),
                HindranceKind.reported().stream()
                        .map(kind -> new Choice(kind.name(), kind.happened()))
                        .toList(),
                choices(Reason.of(Reason.Entry.RETRY).stream()),
                choices(Reason.of(Reason.Entry.CLOSE).stream()));
    }

    @PostMapping("/api/hindrances")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void report(@RequestBody Report report) {
        hindrances.report(report.caseNumber(), report.kind(), report.note());
    }

    @PostMapping("/api/hindrances/{hindranceId}/retry")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void retry(@PathVariable String hindranceId, @RequestBody Why why) {
        hindrances.retry(hindranceId, why.reason(), why.note());
    }

    @PostMapping("/api/hindrances/{hindranceId}/closing")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void close(@PathVariable String hindranceId, @RequestBody Why why) {
        hindrances.close(hindranceId, why.reason(), why.note());
    }

    @GetMapping("/api/finished-cases")
    FinishedCases.Ended ended(
            @RequestParam(defaultValue = "") String caseNumber,
            @RequestParam(defaultValue = "") String process,
            @RequestParam(defaultValue = "false") boolean parts,
            @RequestParam(defaultValue = "0") int page) {
        return finished.ended(caseNumber, process, parts, page);
    }

    @GetMapping("/api/paths/{instanceId}")
    CasePath path(@PathVariable String instanceId) {
        return finished.path(instanceId);
    }

    @ExceptionHandler(FormRefused.class)
    ResponseEntity<WrittenAdvice.Fields> refused(FormRefused refused) {
        return ResponseEntity.badRequest()
                .contentType(MediaType.APPLICATION_JSON)
                .body(new WrittenAdvice.Fields(
                        "FormRefused", "Ingenting sparades. Rätta fälten som är markerade.", refused.errors()));
    }

    @ExceptionHandler(CaseNotFound.class)
    ResponseEntity<CaseApi.Refused> closed(CaseNotFound refused) {
        return UnreadableAdvice.answer(
                HttpStatus.NOT_FOUND, "NotFound", "Det du söker finns inte eller ingår inte i ditt uppdrag.");
    }

    @ExceptionHandler(MethodArgumentTypeMismatchException.class)
    ResponseEntity<CaseApi.Refused> unreadable(MethodArgumentTypeMismatchException unreadable) {
        return UnreadableAdvice.answer();
    }

    private static Told told(Hindrance hindrance) {
        var kind = hindrance.kind();
        return new Told(hindrance, kind.happened(), kind.advice(), kind.who());
    }

    private static List<Choice> choices(Stream<Reason> reasons) {
        return reasons.map(reason -> new Choice(reason.name(), reason.label())).toList();
    }
}
