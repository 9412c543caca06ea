package se.bostadforst.assistance.appeal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import se.bostadforst.access.DataClass;
import se.bostadforst.calendar.SwedishDates;
import se.bostadforst.casefile.CaseGauges;
import se.bostadforst.casefile.CaseNumber;
import se.bostadforst.parameters.Parameter;
import se.bostadforst.parameters.Parameters;

/** "Överklagande vidare i tid" (FL 46 §): the one that waits longest, and how it went before. */
@Component
class AppealGauges implements CaseGauges {

    private final Appeals appeals;
    private final AppealWords words;
    private final Parameters parameters;
    private final Clock clock;

    AppealGauges(Appeals appeals, AppealWords words, Parameters parameters, Clock clock) {
        this.appeals = appeals;
        this.words = words;
        this.parameters = parameters;
        this.clock = clock;
    }

    @Override
    public List<Gauge> of(CaseNumber caseNumber, Set<DataClass> allowed) {
        if (!allowed.contains(DataClass.C9)) {
            return List.of();
        }
        var all = appeals.of(caseNumber);
        if (all.isEmpty()) {
            return List.of();
        }
        var today = LocalDate.now(clock);
        var waiting = all.stream().filter(Appeal::waitsForForwarding).min(Comparator.comparing(Appeal::forwardBy));
        return List.of(new Gauge(
                "appeal-forwarding",
                "Överklagande vidare i tid",
                waiting.map(appeal -> "Överklagande %d, %s".formatted(appeal.number(), words.clock(appeal)))
                        .orElse("Inget överklagande väntar"),
                waiting.map(appeal -> standing(appeal, today)).orElse(Standing.SOM_DET_SKA),
                "Lämnas till förvaltningsrätten inom %d arbetsdagar"
                        .formatted(parameters.intValue(Parameter.APPEAL_FORWARD_WORKING_DAYS, today)),
                waiting.map(appeal -> Gauge.day(appeal.forwardBy())).orElse(null),
                all.stream()
                        .filter(appeal -> appeal.forwardedOn().isPresent())
                        .map(appeal -> new Past(
                                "Överklagande %d, %s".formatted(appeal.number(), SwedishDates.iso(appeal.receivedOn())),
                                words.clock(appeal),
                                !appeal.late(today)))
                        .toList()));
    }

    private static Standing standing(Appeal appeal, LocalDate today) {
        if (appeal.late(today)) {
            return Standing.BRUTEN;
        }
        return appeal.reminded() ? Standing.SNART : Standing.SOM_DET_SKA;
    }
}
