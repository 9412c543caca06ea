package se.bostadforst.respite;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import se.bostadforst.access.ActorContext;
import se.bostadforst.access.DataClass;
import se.bostadforst.casefile.CaseGauges;
import se.bostadforst.casefile.CaseNumber;
import se.bostadforst.casefile.Persons;
import se.bostadforst.parameters.Parameter;
import se.bostadforst.parameters.Parameters;

/** Respite nights used and left, per person and year ({@code architecture.md} A12); warns from the first alert on. */
@Component
class RespiteGauges implements CaseGauges {

    private final Placements placements;
    private final NightAccounts accounts;
    private final Persons persons;
    private final Parameters parameters;
    private final Clock clock;

    RespiteGauges(Placements placements, NightAccounts accounts, Persons persons, Parameters parameters, Clock clock) {
        this.placements = placements;
        this.accounts = accounts;
        this.persons = persons;
        this.parameters = parameters;
        this.clock = clock;
    }

    @Override
    public List<Gauge> of(CaseNumber caseNumber, Set<DataClass> allowed) {
        if (!allowed.contains(DataClass.C10) || placements.of(caseNumber).isEmpty()) {
            return List.of();
        }
        var today = LocalDate.now(clock);
        var people = ActorContext.asProcess(() -> persons.ids(caseNumber));
        return people.stream()
                .map(person -> {
                    var years = accounts.of(caseNumber, person);
                    var now = accounts.on(caseNumber, person, today);
                    return new Gauge(
                            "respite-nights",
                            "Avlastningsnätter"
                                    + (people.size() == 1 ? "" : ", person " + (people.indexOf(person) + 1)),
                            now.inSwedish(),
                            standing(now, parameters.intValue(Parameter.RESPITE_ALERT_FIRST, today)),
                            "Högst %d nätter per person och år. Räcker de inte tas ställning till annan hjälp."
                                    .formatted(now.atMost()),
                            null,
                            years.stream()
                                    .filter(year -> year.to().isBefore(now.from()))
                                    .map(year -> new Past(year.year(), year.used() + " använda", true))
                                    .toList());
                })
                .toList();
    }

    /** Nothing has broken when the nights are used up: somebody is asked what comes instead (T-23). */
    private static Standing standing(NightAccount account, int first) {
        return account.used() + account.reserved() >= first ? Standing.SNART : Standing.SOM_DET_SKA;
    }
}
