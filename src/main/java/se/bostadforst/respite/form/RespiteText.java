package se.bostadforst.respite.form;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import se.bostadforst.access.ActorContext;
import se.bostadforst.access.CaseAccess;
import se.bostadforst.access.CaseNotFound;
import se.bostadforst.access.DataClass;
import se.bostadforst.casefile.CaseNumber;
import se.bostadforst.casefile.PersonView;
import se.bostadforst.casefile.Persons;
import se.bostadforst.forms.FormRefused;
import se.bostadforst.forms.TaskVisit;
import se.bostadforst.respite.NightAccounts;
import se.bostadforst.respite.Placement;
import se.bostadforst.respite.Placements;
import se.bostadforst.respite.RespiteReason;
import se.bostadforst.respite.RespiteRefused;
import se.bostadforst.respite.RespiteRequests;
import se.bostadforst.respite.RespiteStays;

/** What several forms of respite show alike, for whoever has asked the access rules. */
@Component
class RespiteText {

    private final Placements placements;
    private final NightAccounts accounts;
    private final RespiteStays stays;
    private final Persons persons;
    private final CaseAccess access;

    RespiteText(Placements placements, NightAccounts accounts, RespiteStays stays, Persons persons, CaseAccess access) {
        this.placements = placements;
        this.accounts = accounts;
        this.stays = stays;
        this.persons = persons;
        this.access = access;
    }

    /** Opening one of these forms is reading of respite, whoever else may see that there is a case. */
    void requireRespite(TaskVisit visit) {
        if (!access.mayRead(visit.caseNumber(), DataClass.C10)) {
            throw new CaseNotFound();
        }
    }

    Placement of(TaskVisit visit) {
        return placements.get(
                new CaseNumber(visit.caseNumber()), Integer.parseInt(visit.about(RespiteRequests.RESPITE)));
    }

    /** Whom it is about; by name only where the reader may know it. */
    String person(Placement placement) {
        return placement.personId().map(id -> name(placement.caseNumber(), id)).orElse("Inte valt än");
    }

    /** The adults of the household, to choose from. */
    List<Map<String, String>> people(CaseNumber caseNumber) {
        return ids(caseNumber).stream()
                .map(id -> Map.of("value", id.toString(), "label", name(caseNumber, id)))
                .toList();
    }

    List<UUID> ids(CaseNumber caseNumber) {
        return ActorContext.asProcess(() -> persons.ids(caseNumber));
    }

    private String name(CaseNumber caseNumber, UUID id) {
        var number = ids(caseNumber).indexOf(id) + 1;
        return access.mayRead(caseNumber.value(), DataClass.C1)
                ? persons.alreadyAllowed(caseNumber).stream()
                        .filter(person -> person.personId().equals(id))
                        .map(PersonView::name)
                        .findFirst()
                        .orElse("Person " + number)
                : "Person " + number + " (samtycke att dela namnet saknas)";
    }

    /** The account of the person, or of everybody while nobody is chosen. */
    String account(Placement placement) {
        var caseNumber = placement.caseNumber();
        var about = placement.personId().map(List::of).orElseGet(() -> ids(caseNumber));
        var wanted = placement.request().map(Placement.Request::nights).orElse(List.of());
        return about.stream()
                .flatMap(id -> accounts.of(caseNumber, id, wanted).stream()
                        .map(account -> (about.size() > 1 ? name(caseNumber, id) + ", " : "") + account.year() + ": "
                                + account.inSwedish()))
                .collect(Collectors.joining("\n"));
    }

    static String request(Placement placement) {
        var request = placement.request().orElseThrow();
        return "Natten %s till natten %s, %d nätter\n%s%s\n%s"
                .formatted(
                        request.first(),
                        request.last(),
                        request.nights().size(),
                        request.reasons().stream().map(RespiteReason::label).collect(Collectors.joining(", ")),
                        request.childStays() ? "\nEtt barn skulle följa med" : "",
                        request.situation());
    }

    static String granted(Placement placement) {
        return placement
                .ruling()
                .filter(ruling -> ruling.last().isPresent())
                .map(ruling -> "Natten %s till natten %s"
                        .formatted(ruling.first().orElseThrow(), ruling.last().orElseThrow()))
                .orElse("Inga nätter");
    }

    /** Only in the task of whoever needs it; lists keep it back for a protected identity. */
    String place(Placement placement) {
        return stays.place(placement).map(RespiteStays.Place::inSwedish).orElse("Ingen plats bokad");
    }

    static void atField(Runnable work) {
        try {
            work.run();
        } catch (RespiteRefused refused) {
            throw FormRefused.at(refused.field(), refused.getMessage());
        }
    }
}
