package se.bostadforst.tenancy.form;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import se.bostadforst.access.ActorContext;
import se.bostadforst.calendar.SwedishDates;
import se.bostadforst.casefile.CaseFiles;
import se.bostadforst.casefile.CaseNumber;
import se.bostadforst.casefile.PersonView;
import se.bostadforst.casefile.Persons;
import se.bostadforst.tenancy.Flats;
import se.bostadforst.tenancy.Tenancies;
import se.bostadforst.tenancy.Tenants;

/** What several forms of the tenancy show alike, for whoever has asked the access rules. */
@Component
class HouseholdView {

    private final CaseFiles cases;
    private final Persons persons;
    private final Tenancies tenancies;
    private final Tenants tenants;
    private final Flats flats;

    HouseholdView(CaseFiles cases, Persons persons, Tenancies tenancies, Tenants tenants, Flats flats) {
        this.cases = cases;
        this.persons = persons;
        this.tenancies = tenancies;
        this.tenants = tenants;
        this.flats = flats;
    }

    int adults(CaseNumber caseNumber) {
        return cases.find(caseNumber).orElseThrow().householdType().persons();
    }

    boolean couple(CaseNumber caseNumber) {
        return adults(caseNumber) == 2;
    }

    /** The tenants' names, one a line. */
    String tenantNames(CaseNumber caseNumber) {
        var orders = tenants.of(caseNumber);
        return persons.alreadyAllowed(caseNumber).stream()
                .filter(person -> orders.contains(person.order()))
                .map(PersonView::name)
                .collect(Collectors.joining("\n"));
    }

    void putFlat(CaseNumber caseNumber, Map<String, Object> values) {
        ActorContext.asProcess(() -> tenancies.of(caseNumber))
                .flatMap(Tenancies.Tenancy::flatId)
                .flatMap(flats::find)
                .ifPresent(flat -> values.put("flat", flat.inSwedish()));
    }

    void putMovesIn(CaseNumber caseNumber, Map<String, Object> values) {
        start(caseNumber).ifPresent(day -> values.put("movesIn", SwedishDates.withWeekday(day)));
    }

    Optional<LocalDate> start(CaseNumber caseNumber) {
        return tenancies.anchor(caseNumber);
    }
}
