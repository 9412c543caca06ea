package se.bostadforst.tenancy.document;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import se.bostadforst.access.ActorContext;
import se.bostadforst.calendar.SwedishDates;
import se.bostadforst.casefile.CaseFiles;
import se.bostadforst.casefile.CaseNumber;
import se.bostadforst.casefile.CasePapers;
import se.bostadforst.casefile.Persons;
import se.bostadforst.documents.Signatory;
import se.bostadforst.documents.Signatures;
import se.bostadforst.tenancy.Flat;
import se.bostadforst.tenancy.Flats;
import se.bostadforst.tenancy.Lease;
import se.bostadforst.tenancy.LeaseKind;
import se.bostadforst.tenancy.Leases;
import se.bostadforst.tenancy.Money;
import se.bostadforst.tenancy.Tenancies;
import se.bostadforst.tenancy.Tenants;

/** What the papers of a tenancy have in common; the reading has been asked for by whoever makes the paper. */
@Component
class TenancyPage {

    private static final String LANDLORD = "Svenska Bostäder AB";

    private final CaseFiles cases;
    private final Persons persons;
    private final Tenancies tenancies;
    private final Tenants tenants;
    private final Flats flats;
    private final Leases leases;
    private final Signatures signatures;

    TenancyPage(
            CaseFiles cases,
            Persons persons,
            Tenancies tenancies,
            Tenants tenants,
            Flats flats,
            Leases leases,
            Signatures signatures) {
        this.cases = cases;
        this.persons = persons;
        this.tenancies = tenancies;
        this.tenants = tenants;
        this.flats = flats;
        this.leases = leases;
        this.signatures = signatures;
    }

    /** Unit, landlord, flat and first day; no person. */
    Map<String, Object> place(CaseNumber caseNumber) {
        var values = new HashMap<String, Object>();
        values.put("unit", cases.unitOf(caseNumber).label());
        values.put("landlord", LANDLORD);
        values.put("flat", flat(caseNumber));
        values.put(
                "start", tenancies.anchor(caseNumber).map(SwedishDates::inWords).orElse("inte bestämt"));
        return values;
    }

    /** The same with the tenants. */
    Map<String, Object> withTenants(CaseNumber caseNumber) {
        var values = place(caseNumber);
        var orders = tenants.of(caseNumber);
        values.put(
                "tenants",
                persons.alreadyAllowed(caseNumber).stream()
                        .filter(person -> orders.contains(person.order()))
                        .map(person ->
                                Map.of("name", person.name(), "identity", CasePapers.orNotGiven(person.identity())))
                        .toList());
        values.put(
                "partner", cases.find(caseNumber).orElseThrow().householdType().persons() > orders.size());
        return values;
    }

    /** The terms of one of the contracts. */
    void putLease(CaseNumber caseNumber, LeaseKind kind, Map<String, Object> values) {
        leases.of(caseNumber, kind).ifPresent(lease -> put(lease, values));
    }

    /** Who has signed, and a line to sign on for those who have not. */
    void putSignatures(CaseNumber caseNumber, String documentCode, Map<String, Object> values) {
        var states = signatures.of(caseNumber).stream()
                .filter(state -> state.documentCode().equals(documentCode))
                .toList();
        values.put("signatures", states.stream().map(this::line).toList());
        values.put(
                "blanks",
                states.stream()
                        .filter(state -> state.signedOn() == null)
                        .map(state -> Map.of("who", state.signatory().label()))
                        .toList());
    }

    private Map<String, Object> line(Signatures.State state) {
        var said = new ArrayList<String>();
        if (state.signedOn() == null) {
            said.add("–");
        } else {
            said.add(state.signedOn() + ", " + state.way().label());
            Optional.ofNullable(state.by()).ifPresent(said::add);
        }
        return Map.of("who", who(state.signatory()), "state", String.join(": ", said));
    }

    private static String who(Signatory signatory) {
        return signatory.member() == 0 ? signatory.party().label() : signatory.label();
    }

    private static void put(Lease lease, Map<String, Object> values) {
        values.put("start", SwedishDates.inWords(lease.startsOn()));
        values.put("rent", Money.perMonth(lease.monthlyRent()).replace("/mån", " i månaden"));
        values.put("noticeMonths", lease.noticeMonths());
        values.put("jointLetting", lease.jointLetting());
    }

    private Map<String, Object> flat(CaseNumber caseNumber) {
        return ActorContext.asProcess(() -> tenancies
                        .of(caseNumber)
                        .flatMap(Tenancies.Tenancy::flatId)
                        .flatMap(flats::find))
                .map(TenancyPage::values)
                .orElse(Map.of("address", "", "number", "", "rooms", "", "area", ""));
    }

    private static Map<String, Object> values(Flat flat) {
        return Map.of(
                "address", flat.address(),
                "number", flat.number(),
                "rooms", flat.rooms().stripTrailingZeros().toPlainString().replace('.', ','),
                "area", flat.area());
    }
}
