package se.bostadforst.web.api;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.lang.Nullable;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import se.bostadforst.access.ActorContext;
import se.bostadforst.engine.TaskRefused;
import se.bostadforst.staffing.Boards;
import se.bostadforst.staffing.HandOverReason;
import se.bostadforst.staffing.HandOvers;
import se.bostadforst.staffing.StaffAbsences;
import se.bostadforst.tenancy.rent.SwedishCells;

/** Who has which task: hand-over of one, distribution of several, absence with a deputy ({@code domain.md} T-56). */
@RestController
@RequestMapping("/api")
class StaffingApi {

    /** What Tasklist's tab needs: the colleagues and the reasons there are. */
    record Choice(
            String name,
            String ticket,
            @Nullable String holder,
            List<StaffAbsences.Colleague> colleagues,
            List<Reason> reasons) {}

    /** A reason to choose. */
    record Reason(String code, String label) {}

    /** A hand-over of one task as it was typed. */
    record One(
            @Nullable String ticket,
            @Nullable String to,
            @Nullable String reason,
            @Nullable String words) {}

    /** Of several. */
    record Several(
            @Nullable List<String> tasks,
            @Nullable String to,
            @Nullable String reason,
            @Nullable String words) {}

    /** An absence as it was typed. */
    record Away(
            @Nullable String who,
            @Nullable String from,
            @Nullable String to,
            @Nullable Map<String, String> deputies) {}

    private final Boards boards;
    private final HandOvers handOvers;
    private final StaffAbsences absences;

    StaffingApi(Boards boards, HandOvers handOvers, StaffAbsences absences) {
        this.boards = boards;
        this.handOvers = handOvers;
        this.absences = absences;
    }

    @GetMapping("/hand-over/{taskId}")
    Choice choice(@PathVariable String taskId) {
        ActorContext.require();
        var choice = boards.choice(taskId);
        return new Choice(choice.name(), choice.ticket(), choice.holder(), choice.colleagues(), reasons());
    }

    @PostMapping("/hand-over/{taskId}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void handOver(@PathVariable String taskId, @RequestBody One one) {
        ActorContext.require();
        var shown = revisions(List.of(Written.text(one.ticket())));
        handOvers.carryOut(new HandOvers.Wish(
                Map.of(taskId, shown.getOrDefault(taskId, -1)), one.to(), one.reason(), one.words()));
    }

    @PostMapping("/distribution")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void distribute(@RequestBody Several several) {
        ActorContext.require();
        handOvers.carryOut(new HandOvers.Wish(
                revisions(several.tasks() == null ? List.of() : several.tasks()),
                several.to(),
                several.reason(),
                several.words()));
    }

    @PostMapping("/staff-absences")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void away(@RequestBody Away away) {
        ActorContext.require();
        var deputies = new LinkedHashMap<String, String>();
        if (away.deputies() != null) {
            away.deputies().forEach((group, deputy) -> deputies.put(group, Written.text(deputy)));
        }
        absences.register(away.who(), day(away.from()), day(away.to()), deputies);
    }

    @PostMapping("/staff-absences/{absenceId}/end")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void end(@PathVariable UUID absenceId, @RequestBody(required = false) CaseApi.NothingMore body) {
        ActorContext.require();
        absences.end(absenceId);
    }

    /** Somebody was quicker, or two pairs of eyes are needed. */
    @ExceptionHandler(TaskRefused.class)
    ResponseEntity<CaseApi.Refused> refused(TaskRefused refused) {
        return refused.isTakenOver()
                ? quicker()
                : UnreadableAdvice.answer(HttpStatus.CONFLICT, "Refused", refused.getMessage());
    }

    @ExceptionHandler(OptimisticLockingException.class)
    ResponseEntity<CaseApi.Refused> quicker() {
        return UnreadableAdvice.answer(
                HttpStatus.CONFLICT, "Conflict", "Någon annan hann före. Ladda om sidan och försök igen.");
    }

    static List<Reason> reasons() {
        return Arrays.stream(HandOverReason.values())
                .map(reason -> new Reason(reason.name(), reason.label()))
                .toList();
    }

    /** Each task and the revision it was shown at, from {@code id.revision}. */
    private static Map<String, Integer> revisions(List<String> tickets) {
        var revisions = new LinkedHashMap<String, Integer>();
        for (var ticket : tickets) {
            var text = Written.text(ticket);
            var cut = text.lastIndexOf('.');
            var number = cut < 0 ? "" : text.substring(cut + 1);
            if (number.matches("\\d{1,9}")) {
                revisions.put(text.substring(0, cut), Integer.parseInt(number));
            } else if (!text.isEmpty()) {
                revisions.put(text, -1);
            }
        }
        return revisions;
    }

    private static @Nullable LocalDate day(@Nullable String typed) {
        return SwedishCells.day(Written.text(typed)).orElse(null);
    }
}
