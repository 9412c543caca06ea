package se.bostadforst.tenancy;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import se.bostadforst.access.ActorContext;
import se.bostadforst.access.DataClass;
import se.bostadforst.access.Organisation;
import se.bostadforst.casefile.CaseGauges;
import se.bostadforst.casefile.CaseNumber;

/** When the waiver of security of tenure runs out; the authority's alone. */
@Component
class TenancyGauges implements CaseGauges {

    private final Tenancies tenancies;
    private final TenureWaivers waivers;
    private final TenureWatch watch;
    private final Clock clock;

    TenancyGauges(Tenancies tenancies, TenureWaivers waivers, TenureWatch watch, Clock clock) {
        this.tenancies = tenancies;
        this.waivers = waivers;
        this.watch = watch;
        this.clock = clock;
    }

    @Override
    public List<Gauge> of(CaseNumber caseNumber, Set<DataClass> allowed) {
        var lived = tenancies
                .of(caseNumber)
                .filter(tenancy -> tenancy.movedIn() && tenancy.endedOn().isEmpty());
        if (!allowed.contains(DataClass.C3)
                || ActorContext.require().organisation() != Organisation.SOC
                || lived.isEmpty()) {
            return List.of();
        }
        var today = LocalDate.now(clock);
        var until = waivers.of(caseNumber).flatMap(TenureWaiver::validUntil);
        var alert = watch.nextAlert(caseNumber);
        var over = until.filter(today::isAfter).isPresent();
        var soon = alert.filter(day -> !today.isBefore(day.date())).isPresent();
        return List.of(new Gauge(
                "waiver-expiry",
                "Avståendet från besittningsskydd",
                until.map(day -> "Gäller till och med " + day).orElse("Inget godkänt"),
                over ? Standing.BRUTEN : soon ? Standing.SNART : Standing.SOM_DET_SKA,
                alert.map(day -> "Ta ställning " + day.why()).orElse("Inget att bevaka"),
                until.map(Gauge::day).orElse(null),
                List.of()));
    }
}
