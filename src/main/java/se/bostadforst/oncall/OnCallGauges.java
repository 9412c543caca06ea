package se.bostadforst.oncall;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import se.bostadforst.access.DataClass;
import se.bostadforst.calendar.SwedishDates;
import se.bostadforst.casefile.CaseGauges;
import se.bostadforst.casefile.CaseNumber;

/** Whether what the jour hears at night is read in the morning; a call is nothing against the tenant (T-16). */
@Component
class OnCallGauges implements CaseGauges {

    private static final int LATEST = 6;

    private final OnCallLog calls;
    private final Handovers handovers;
    private final Clock clock;

    OnCallGauges(OnCallLog calls, Handovers handovers, Clock clock) {
        this.calls = calls;
        this.handovers = handovers;
        this.clock = clock;
    }

    @Override
    public List<Gauge> of(CaseNumber caseNumber, Set<DataClass> allowed) {
        if (!allowed.contains(DataClass.C12)) {
            return List.of();
        }
        var planned = calls.of(caseNumber).stream()
                .filter(call -> call.struck().isEmpty() && call.handoverOn().isPresent())
                .sorted(Comparator.comparing(Call::recordedAt))
                .toList();
        if (planned.isEmpty()) {
            return List.of();
        }
        var waiting =
                planned.stream().filter(call -> call.receivedAt().isEmpty()).toList();
        var next = waiting.stream().findFirst();
        var standing = next.map(this::standing).orElse(Standing.SOM_DET_SKA);
        return List.of(new Gauge(
                "on-call-handover",
                "Jourens överlämning",
                waiting.isEmpty() ? "Kvitterad" : "%d samtal väntar".formatted(waiting.size()),
                standing,
                "Läst av vägledaren första arbetsdagens morgon",
                next.flatMap(Call::handoverOn).map(SwedishDates::iso).orElse(null),
                history(planned)));
    }

    private Standing standing(Call call) {
        if (late(call, clock.instant())) {
            return Standing.BRUTEN;
        }
        return handovers.dueAt(call.callId()).toInstant().isBefore(clock.instant())
                ? Standing.SNART
                : Standing.SOM_DET_SKA;
    }

    private List<Past> history(List<Call> planned) {
        var days = planned.stream()
                .filter(call -> call.receivedAt().isPresent())
                .collect(Collectors.groupingBy(
                        call -> call.handoverOn().orElseThrow(), LinkedHashMap::new, Collectors.toList()));
        return days.entrySet().stream()
                .skip(Math.max(0, days.size() - LATEST))
                .map(day -> {
                    var last = day.getValue().get(0);
                    var received = last.receivedAt().orElseThrow();
                    return new Past(
                            SwedishDates.iso(day.getKey()),
                            "kvitterad " + CallTime.of(received).inSwedish(),
                            !late(last, received));
                })
                .toList();
    }

    private boolean late(Call call, Instant when) {
        return !handovers.overdueAt(call.callId()).toInstant().isAfter(when);
    }
}
