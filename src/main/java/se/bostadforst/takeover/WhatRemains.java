package se.bostadforst.takeover;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.bostadforst.access.DataClass;
import se.bostadforst.calendar.Deadline;
import se.bostadforst.casefile.CaseNumber;
import se.bostadforst.tenancy.Tenants;

/**
 * What stands between the tenant and an own contract today: the days and each condition, live, from the same facts and table as a test.
 * Nothing is decided by it.
 */
@Service
@Transactional
public class WhatRemains {

    /**
     * A condition.
     *
     * @param lines what it rests on; empty to who may not know it
     */
    public record Item(Criterion criterion, CriterionStatus status, List<String> lines) {}

    /**
     * All of it.
     *
     * @param earliest the first day nine months have gone, and why
     * @param gateHeld whether the third quarterly follow-up has been held
     * @param window which rents are looked at, in Swedish
     */
    public record Remaining(Optional<Deadline> earliest, boolean gateHeld, String window, List<Item> items) {}

    private final TakeoverCalendar calendar;
    private final Conditions conditions;
    private final Tenants tenants;
    private final Clock clock;

    WhatRemains(TakeoverCalendar calendar, Conditions conditions, Tenants tenants, Clock clock) {
        this.calendar = calendar;
        this.conditions = conditions;
        this.tenants = tenants;
        this.clock = clock;
    }

    /** For a reader who may see these classes; the status itself is A9's. Empty when there is nobody to take over. */
    public Optional<Remaining> of(CaseNumber caseNumber, Set<DataClass> allowed) {
        var takers = tenants.of(caseNumber);
        if (takers.isEmpty() || !calendar.tenancyRuns(caseNumber)) {
            return Optional.empty();
        }
        var gathered = conditions.gather(caseNumber, LocalDate.now(clock), takers);
        return Optional.of(new Remaining(
                calendar.earliest(caseNumber),
                calendar.gateHeld(caseNumber),
                "%s, %s till %s".formatted(gathered.window(), gathered.from(), gathered.to()),
                conditions.now(caseNumber, gathered).entrySet().stream()
                        .map(each -> item(each, gathered, allowed))
                        .toList()));
    }

    private static Item item(Map.Entry<Criterion, CriterionStatus> each, Gathered gathered, Set<DataClass> allowed) {
        var criterion = each.getKey();
        return new Item(
                criterion,
                each.getValue(),
                allowed.contains(criterion.dataClass()) ? gathered.evidence().get(criterion) : List.of());
    }
}
