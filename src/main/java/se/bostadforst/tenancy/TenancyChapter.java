package se.bostadforst.tenancy;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import se.bostadforst.access.ActorContext;
import se.bostadforst.access.CaseAccess;
import se.bostadforst.access.DataClass;
import se.bostadforst.access.Organisation;
import se.bostadforst.calendar.Deadline;
import se.bostadforst.calendar.SwedishDates;
import se.bostadforst.casefile.CaseChapter;
import se.bostadforst.casefile.CaseNumber;
import se.bostadforst.documents.Signatory;
import se.bostadforst.documents.Signatures;

/** "Bostaden" on the case's page: flat, contracts, who has not signed, the waiver, keys and the way in. */
@Component
class TenancyChapter implements CaseChapter {

    private final CaseAccess access;
    private final Tenancies tenancies;
    private final Flats flats;
    private final Leases leases;
    private final TenureWaivers waivers;
    private final TenureWatch watch;
    private final LandlordNotices notices;
    private final KeyAgreements keys;
    private final MoveIn moveIn;
    private final Signatures signatures;
    private final Clock clock;

    TenancyChapter(
            CaseAccess access,
            Tenancies tenancies,
            Flats flats,
            Leases leases,
            TenureWaivers waivers,
            TenureWatch watch,
            LandlordNotices notices,
            KeyAgreements keys,
            MoveIn moveIn,
            Signatures signatures,
            Clock clock) {
        this.access = access;
        this.tenancies = tenancies;
        this.flats = flats;
        this.leases = leases;
        this.waivers = waivers;
        this.watch = watch;
        this.notices = notices;
        this.keys = keys;
        this.moveIn = moveIn;
        this.signatures = signatures;
        this.clock = clock;
    }

    @Override
    public Set<DataClass> classes(CaseNumber caseNumber) {
        return ActorContext.asProcess(() -> tenancies.of(caseNumber)).isPresent()
                ? Set.of(DataClass.C3, DataClass.C4, DataClass.A5)
                : Set.of();
    }

    @Override
    public List<Chapter> of(CaseNumber caseNumber, Set<DataClass> allowed) {
        if (!allowed.contains(DataClass.C3)) {
            return List.of();
        }
        var chapters = new ArrayList<Chapter>();
        var tenancy = tenancies.of(caseNumber).orElseThrow();
        chapters.add(new Chapter("Bostaden", home(caseNumber, tenancy, allowed)));
        var papers = papers(caseNumber);
        if (!papers.isEmpty()) {
            chapters.add(new Chapter("Underskrifter", papers));
        }
        return chapters;
    }

    @Override
    public List<Coming> coming(CaseNumber caseNumber, Set<DataClass> allowed) {
        var coming = new ArrayList<Coming>();
        var tenancy = ActorContext.asProcess(() -> tenancies.of(caseNumber));
        if (!allowed.contains(DataClass.C3)
                || tenancy.isEmpty()
                || tenancy.get().endedOn().isPresent()) {
            return coming;
        }
        tenancy.filter(t -> !t.movedIn())
                .flatMap(Tenancies.Tenancy::start)
                .ifPresent(day -> coming.add(new Coming(
                        "Inflyttning",
                        new Deadline(day, "Bostad först-kontraktets första dag, " + SwedishDates.withWeekday(day)))));
        if (ActorContext.require().organisation() == Organisation.SOC
                && tenancy.get().movedIn()) {
            watch.nextAlert(caseNumber)
                    .ifPresent(alert -> coming.add(new Coming("Ta ställning till besittningsskyddet", alert)));
        }
        return coming;
    }

    private List<Line> home(CaseNumber caseNumber, Tenancies.Tenancy tenancy, Set<DataClass> allowed) {
        var lines = new ArrayList<Line>();
        var today = LocalDate.now(clock);
        tenancy.flatId()
                .flatMap(flats::find)
                .ifPresentOrElse(
                        flat -> lines.add(Line.of("Lägenhet", flat.inSwedish())),
                        () -> lines.add(new Line(
                                "Lägenhet", "Ingen vald än", tenancy.endedOn().isEmpty())));
        tenancy.start()
                .ifPresent(day -> lines.add(
                        Line.of(tenancy.movedIn() ? "Inflyttad" : "Inflyttning", SwedishDates.withWeekday(day))));
        tenancy.ending().ifPresent(why -> lines.add(Line.of("Hyresförhållandet", why.label())));
        for (var lease : leases.of(caseNumber)) {
            lines.add(new Line(
                    lease.kind().label(),
                    lease.signedOn()
                            .map(day -> "Undertecknat %s, %s".formatted(day, Money.perMonth(lease.monthlyRent())))
                            .orElse("Väntar på underskrift"),
                    lease.signedOn().isEmpty()));
        }
        if (ActorContext.require().organisation() == Organisation.SOC) {
            waivers.of(caseNumber)
                    .ifPresent(waiver -> lines.add(
                            new Line("Avstående från besittningsskydd", waiver.status(today), waiver.red(today))));
        }
        if (leases.of(caseNumber, LeaseKind.SUBLEASE).flatMap(Lease::signedOn).isPresent()) {
            var told = notices.of(caseNumber);
            lines.add(new Line(
                    "Hyresvärden underrättad",
                    told.map(LocalDate::toString).orElse("Inte än, ska göras genast"),
                    told.isEmpty()));
        }
        keyAgreement(caseNumber, allowed).ifPresent(lines::add);
        moveIn.inspection(caseNumber)
                .ifPresent(inspection -> lines.add(Line.of(
                        "Besiktning",
                        inspection.on()
                                + (inspection.remarks() == null ? ", utan anmärkning" : ", " + inspection.remarks()))));
        moveIn.support(caseNumber)
                .map(MoveIn.Support::missing)
                .ifPresent(missing -> lines.add(
                        missing.isEmpty()
                                ? Line.of("Inför inflytten", "Allt är klart")
                                : new Line("Saknas inför inflytten", String.join(", ", missing), true)));
        return lines;
    }

    /** Stadsmissionen sees the terms, the authority the status, the landlord nothing (domain.md 2.2 visibility). */
    private Optional<Line> keyAgreement(CaseNumber caseNumber, Set<DataClass> allowed) {
        if (allowed.contains(DataClass.A5)) {
            return keys.of(caseNumber)
                    .map(agreement -> Line.of(
                            "Nyckelavtal",
                            agreement.status() == KeyAgreements.Status.TECKNAT
                                    ? "Tecknat: %d nyckel/nycklar, %s%s"
                                            .formatted(
                                                    agreement.keys(),
                                                    agreement.usedWhen(),
                                                    agreement.emergencyEntry() ? ", även i nödläge" : "")
                                    : capital(agreement.status().label())));
        }
        return access.mayKnowNumber(caseNumber.value(), DataClass.A5)
                ? keys.status(caseNumber).map(status -> Line.of("Nyckelavtal", capital(status.label())))
                : Optional.empty();
    }

    private List<Line> papers(CaseNumber caseNumber) {
        return signatures.of(caseNumber).stream()
                .collect(Collectors.groupingBy(
                        Signatures.State::title, java.util.LinkedHashMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .map(paper -> {
                    var missing = paper.getValue().stream()
                            .filter(state -> state.signedOn() == null)
                            .map(Signatures.State::signatory)
                            .map(Signatory::label)
                            .collect(Collectors.joining(", "));
                    return new Line(
                            paper.getKey(),
                            missing.isEmpty() ? "Alla har skrivit under" : "Saknas: " + missing,
                            !missing.isEmpty());
                })
                .toList();
    }

    private static String capital(String text) {
        return text.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + text.substring(1);
    }
}
