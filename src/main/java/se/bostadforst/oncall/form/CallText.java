package se.bostadforst.oncall.form;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import se.bostadforst.calendar.SwedishDates;
import se.bostadforst.casefile.CaseNumber;
import se.bostadforst.forms.TaskVisit;
import se.bostadforst.oncall.Call;
import se.bostadforst.oncall.CallTime;
import se.bostadforst.oncall.CallWords;
import se.bostadforst.oncall.OnCallLog;

/** Calls in words, for forms. */
@Component
class CallText {

    private final OnCallLog calls;

    CallText(OnCallLog calls) {
        this.calls = calls;
    }

    UUID id(TaskVisit visit) {
        return UUID.fromString(visit.about("call"));
    }

    Call call(TaskVisit visit) {
        return calls.find(id(visit)).orElseThrow(se.bostadforst.access.CaseNotFound::new);
    }

    /** One call in a few lines. */
    String inSwedish(Call call) {
        return CallWords.of(call);
    }

    /** Day by day, each with a heading that says how many: a weekend is read as its days ({@code domain.md} 2.10 step 5). */
    String dayByDay(List<Call> waiting) {
        var days = waiting.stream()
                .collect(Collectors.groupingBy(
                        call -> call.calledAt().local().toLocalDate(), LinkedHashMap::new, Collectors.toList()));
        return days.entrySet().stream()
                .map(day -> heading(day.getKey(), day.getValue().size()) + "\n"
                        + day.getValue().stream().map(CallWords::of).collect(Collectors.joining("\n\n")))
                .collect(Collectors.joining("\n\n"));
    }

    /** What the night left undone. */
    String open(CaseNumber caseNumber, List<Call> waiting) {
        var left = new ArrayList<String>();
        for (var call : waiting) {
            if (call.struck().isEmpty()) {
                CallWords.left(call).forEach(what -> left.add(time(call.calledAt()) + ": " + what));
            }
        }
        return left.isEmpty() ? "Ingenting." : String.join("\n", left);
    }

    private static String heading(LocalDate day, int calls) {
        return "%s: %d samtal".formatted(SwedishDates.withWeekday(day), calls);
    }

    private static String time(CallTime time) {
        return time.inSwedish();
    }
}
