package se.bostadforst.tenancy;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.bostadforst.access.ActorContext;
import se.bostadforst.calendar.Deadline;
import se.bostadforst.calendar.SwedishDates;
import se.bostadforst.casefile.CaseNumber;
import se.bostadforst.parameters.Parameter;
import se.bostadforst.parameters.Parameters;

/**
 * When security of tenure comes near: 90 days before two years of second-hand tenancy (JB 12:45), and before the approved waiver
 * runs out. Counted from the anchor and the approval each time it is asked, so an amended anchor moves it.
 */
@Service
@Transactional
public class TenureWatch {

    private final Tenancies tenancies;
    private final Leases leases;
    private final TenureWaivers waivers;
    private final Parameters parameters;
    private final Clock clock;

    TenureWatch(Tenancies tenancies, Leases leases, TenureWaivers waivers, Parameters parameters, Clock clock) {
        this.tenancies = tenancies;
        this.leases = leases;
        this.waivers = waivers;
        this.parameters = parameters;
        this.clock = clock;
    }

    /** The next day somebody should take a stand, and why; empty when nothing is left to watch. Civil date in Sweden, red or not. */
    public Optional<Deadline> nextAlert(CaseNumber caseNumber) {
        return ActorContext.asProcess(() -> {
            var reviewed = waivers.reviewedOn(caseNumber);
            return Stream.concat(prolongation(caseNumber).stream(), expiry(caseNumber).stream())
                    .filter(alert ->
                            reviewed.filter(on -> !alert.date().isAfter(on)).isEmpty())
                    .min(java.util.Comparator.comparing(Deadline::date));
        });
    }

    private Optional<Deadline> prolongation(CaseNumber caseNumber) {
        var years = parameters.intValue(Parameter.TENURE_WATCH_YEARS, LocalDate.now(clock));
        var joint = leases.of(caseNumber, LeaseKind.SUBLEASE)
                .filter(Lease::jointLetting)
                .isPresent();
        return tenancies
                .anchor(caseNumber)
                .map(anchor -> joint
                        ? before(anchor, "rätt till förlängning från första dagen vid gemensam inhyrning (JB 12:45)")
                        : before(anchor.plusYears(years), "%d år i andra hand (JB 12:45)".formatted(years)));
    }

    private Optional<Deadline> expiry(CaseNumber caseNumber) {
        return waivers.of(caseNumber)
                .flatMap(TenureWaiver::validUntil)
                .map(until -> before(until, "hyresnämndens godkännande går ut"));
    }

    private Deadline before(LocalDate day, String what) {
        var days = parameters.intValue(Parameter.TENURE_WATCH_DAYS_BEFORE, LocalDate.now(clock));
        return new Deadline(
                day.minusDays(days), "%d dagar före %s: %s".formatted(days, SwedishDates.inWords(day), what));
    }
}
