package se.bostadforst.takeover.document;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import se.bostadforst.access.ActorContext;
import se.bostadforst.calendar.SwedishDates;
import se.bostadforst.casefile.CaseFiles;
import se.bostadforst.casefile.CaseNumber;
import se.bostadforst.casefile.CasePapers;
import se.bostadforst.casefile.Persons;
import se.bostadforst.documents.Signatures;
import se.bostadforst.takeover.OwnContracts;
import se.bostadforst.takeover.TakeoverTest;
import se.bostadforst.tenancy.Flat;
import se.bostadforst.tenancy.Flats;
import se.bostadforst.tenancy.LeaseKind;
import se.bostadforst.tenancy.Leases;
import se.bostadforst.tenancy.Money;
import se.bostadforst.tenancy.Tenancies;

/** What the papers of a takeover have in common; the reading has been asked for by whoever makes the paper. */
@Component
class TakeoverPage {

    private final CaseFiles cases;
    private final Persons persons;
    private final Tenancies tenancies;
    private final Flats flats;
    private final Leases leases;
    private final Signatures signatures;

    TakeoverPage(
            CaseFiles cases, Persons persons, Tenancies tenancies, Flats flats, Leases leases, Signatures signatures) {
        this.cases = cases;
        this.persons = persons;
        this.tenancies = tenancies;
        this.flats = flats;
        this.leases = leases;
        this.signatures = signatures;
    }

    /** Unit, landlord and flat; no person. */
    Map<String, Object> place(CaseNumber caseNumber) {
        var values = new HashMap<String, Object>();
        values.put(
                "unit", ActorContext.asProcess(() -> cases.unitOf(caseNumber)).label());
        values.put("landlord", "Svenska Bostäder AB");
        values.put(
                "flat",
                ActorContext.asProcess(() -> tenancies
                                .of(caseNumber)
                                .flatMap(Tenancies.Tenancy::flatId)
                                .flatMap(flats::find))
                        .map(TakeoverPage::values)
                        .orElse(Map.of("address", "", "number", "", "rooms", "", "area", "")));
        return values;
    }

    /** Those of the household with these numbers. */
    void putTenants(CaseNumber caseNumber, List<Integer> members, Map<String, Object> values) {
        values.put(
                "tenants",
                persons.alreadyAllowed(caseNumber).stream()
                        .filter(person -> members.contains(person.order()))
                        .map(person ->
                                Map.of("name", person.name(), "identity", CasePapers.orNotGiven(person.identity())))
                        .toList());
    }

    /** The terms of the own contract. */
    void putLease(CaseNumber caseNumber, Map<String, Object> values) {
        leases.of(caseNumber, LeaseKind.OWN_LEASE).ifPresent(lease -> {
            values.put("start", SwedishDates.inWords(lease.startsOn()));
            values.put("rent", Money.perMonth(lease.monthlyRent()).replace("/mån", " i månaden"));
            values.put("noticeMonths", lease.noticeMonths());
        });
    }

    /** The own contract's first day and the last day of the others. */
    void putDays(OwnContracts.OwnContract contract, Map<String, Object> values) {
        values.put("start", SwedishDates.inWords(contract.startsOn()));
        values.put("lastDay", SwedishDates.inWords(contract.lastDayBefore()));
    }

    /** What was tested and how it stood; statuses only. */
    void putTest(TakeoverTest test, Map<String, Object> values) {
        values.put("testNumber", test.number());
        values.put("testDate", test.testDate().map(SwedishDates::inWords).orElse("inte prövat än"));
        values.put("result", test.result().map(result -> result.label()).orElse("Prövningen pågår"));
        values.put(
                "conditions",
                test.statuses().entrySet().stream()
                        .map(each -> Map.of(
                                "condition", each.getKey().label(),
                                "status", each.getValue().label(),
                                "source", each.getKey().source()))
                        .toList());
    }

    /** Who has signed, and a line to sign on for those who have not. */
    void putSignatures(CaseNumber caseNumber, String documentCode, Map<String, Object> values) {
        var states = signatures.of(caseNumber).stream()
                .filter(state -> state.documentCode().equals(documentCode))
                .toList();
        var lines = new ArrayList<Map<String, Object>>();
        var blanks = new ArrayList<Map<String, Object>>();
        for (var state : states) {
            var who = state.signatory().label();
            lines.add(Map.of(
                    "who",
                    who,
                    "state",
                    state.signedOn() == null
                            ? "–"
                            : "%s, %s%s"
                                    .formatted(
                                            state.signedOn(),
                                            state.way().label(),
                                            state.by() == null ? "" : ": " + state.by())));
            if (state.signedOn() == null) {
                blanks.add(Map.of("who", who));
            }
        }
        values.put("signatures", lines);
        values.put("blanks", blanks);
    }

    private static Map<String, Object> values(Flat flat) {
        return Map.of(
                "address", flat.address(),
                "number", flat.number(),
                "rooms", flat.rooms().stripTrailingZeros().toPlainString().replace('.', ','),
                "area", flat.area());
    }
}
