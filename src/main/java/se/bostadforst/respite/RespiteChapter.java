package se.bostadforst.respite;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import se.bostadforst.access.ActorContext;
import se.bostadforst.access.CaseAccess;
import se.bostadforst.access.DataClass;
import se.bostadforst.access.Organisation;
import se.bostadforst.calendar.Deadline;
import se.bostadforst.casefile.CaseChapter;
import se.bostadforst.casefile.CaseNumber;
import se.bostadforst.casefile.Persons;

/**
 * Respite on the case's page. Svenska Bostäder reads with samtycke that somebody is away for a while and nothing more; the project reads
 * nights and kronor (2.0.3 C10). An address is in no list when the person's identity is protected.
 */
@Component
class RespiteChapter implements CaseChapter {

    private static final int LATEST = 6;

    private final CaseAccess access;
    private final Placements placements;
    private final NightAccounts accounts;
    private final Alternatives alternatives;
    private final RespiteStays stays;
    private final Persons persons;

    RespiteChapter(
            CaseAccess access,
            Placements placements,
            NightAccounts accounts,
            Alternatives alternatives,
            RespiteStays stays,
            Persons persons) {
        this.access = access;
        this.placements = placements;
        this.accounts = accounts;
        this.alternatives = alternatives;
        this.stays = stays;
        this.persons = persons;
    }

    @Override
    public Set<DataClass> classes(CaseNumber caseNumber) {
        return all(caseNumber).isEmpty() ? Set.of() : Set.of(DataClass.C10);
    }

    @Override
    public List<Chapter> of(CaseNumber caseNumber, Set<DataClass> allowed) {
        var all = all(caseNumber);
        if (all.isEmpty()) {
            return List.of();
        }
        if (allowed.contains(DataClass.C10)) {
            return List.of(new Chapter("Akut avlastning", lines(caseNumber, all)));
        }
        if (!access.mayKnowNumber(caseNumber.value(), DataClass.C10)) {
            return List.of();
        }
        if (ActorContext.require().organisation() == Organisation.SB) {
            return all.stream().anyMatch(Placement::away)
                    ? List.of(new Chapter("Frånvaro", List.of(Line.of("Hyresgästen", "Tillfälligt bortrest"))))
                    : List.of();
        }
        return List.of(new Chapter("Akut avlastning", numbers(caseNumber, all)));
    }

    @Override
    public List<Coming> coming(CaseNumber caseNumber, Set<DataClass> allowed) {
        return allowed.contains(DataClass.C10)
                ? all(caseNumber).stream()
                        .filter(Placement::away)
                        .map(placement -> new Coming(
                                "Sista beviljade avlastningsnatten",
                                new Deadline(
                                        placement
                                                .ruling()
                                                .flatMap(Placement.Ruling::last)
                                                .orElseThrow(),
                                        "enligt beslutet om akut avlastning %d".formatted(placement.number()))))
                        .toList()
                : List.of();
    }

    private List<Line> lines(CaseNumber caseNumber, List<Placement> all) {
        var lines = new ArrayList<Line>();
        var people = ActorContext.asProcess(() -> persons.ids(caseNumber));
        people.forEach(person -> accounts.of(caseNumber, person)
                .forEach(account -> lines.add(new Line(
                        "Nätter " + account.year() + who(people, person), account.inSwedish(), account.left() == 0))));
        all.subList(Math.max(0, all.size() - LATEST), all.size())
                .forEach(placement -> lines.add(Line.of(
                        "Avlastning " + placement.number()
                                + placement
                                        .personId()
                                        .map(id -> who(people, id))
                                        .orElse(""),
                        inSwedish(placement))));
        alternatives.of(caseNumber).stream()
                .filter(one -> one.stand().isEmpty())
                .forEach(one ->
                        lines.add(new Line("Ställningstagande behövs", one.why().label(), true)));
        return lines;
    }

    private String inSwedish(Placement placement) {
        var said = new ArrayList<String>();
        said.add(placement.inSwedish());
        placement
                .ruling()
                .flatMap(Placement.Ruling::last)
                .ifPresent(last -> said.add("beviljat natten %s till natten %s"
                        .formatted(
                                placement
                                        .ruling()
                                        .flatMap(Placement.Ruling::first)
                                        .orElseThrow(),
                                last)));
        placement
                .stay()
                .ifPresent(stay -> said.add(stay.lastNight()
                        .map(last -> "sovda nätter %s till %s".formatted(stay.firstNight(), last))
                        .orElse("på plats sedan natten " + stay.firstNight())));
        if (placement.away()) {
            said.add(
                    stays.hidden(placement)
                            ? "platsen visas bara i uppgiften"
                            : stays.place(placement)
                                    .map(place -> place.name() + ", " + place.address())
                                    .orElse("ingen plats"));
        }
        return String.join(", ", said);
    }

    /** Nights and kronor for the project, which pays: no place, no reason, no person. */
    private List<Line> numbers(CaseNumber caseNumber, List<Placement> all) {
        var lines = new ArrayList<Line>();
        var people = ActorContext.asProcess(() -> persons.ids(caseNumber));
        people.forEach(person -> accounts.of(caseNumber, person)
                .forEach(account ->
                        lines.add(Line.of("Nätter " + account.year() + who(people, person), account.inSwedish()))));
        all.stream()
                .filter(placement -> placement.cost().isPresent())
                .forEach(placement -> lines.add(Line.of(
                        "Kostnad avlastning " + placement.number(),
                        placement.cost().get().toPlainString().replace('.', ',') + " kr")));
        return lines;
    }

    private static String who(List<UUID> people, UUID person) {
        return people.size() == 1 ? "" : ", person " + (people.indexOf(person) + 1);
    }

    private List<Placement> all(CaseNumber caseNumber) {
        return ActorContext.asProcess(() -> placements.of(caseNumber));
    }
}
