package se.bostadforst.takeover.form;

import java.util.ArrayList;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import se.bostadforst.access.ActorContext;
import se.bostadforst.casefile.CaseNumber;
import se.bostadforst.casefile.PersonView;
import se.bostadforst.casefile.Persons;
import se.bostadforst.takeover.Certificates;
import se.bostadforst.takeover.Conditions;
import se.bostadforst.takeover.Criterion;
import se.bostadforst.takeover.Supplements;
import se.bostadforst.takeover.TakeoverTest;
import se.bostadforst.takeover.TakeoverTests;
import se.bostadforst.tenancy.Flats;
import se.bostadforst.tenancy.Tenancies;
import se.bostadforst.tenancy.debt.Debt;
import se.bostadforst.tenancy.debt.Debts;

/** What several forms of a takeover show alike, for whoever has asked the access rules. */
@Component
class TakeoverText {

    private static final String NO_NAMES = "Uppgifter om personen delas inte med er: samtycke saknas.";

    private final TakeoverTests tests;
    private final Certificates certificates;
    private final Supplements supplements;
    private final Conditions conditions;
    private final Debts debts;
    private final Persons persons;
    private final Tenancies tenancies;
    private final Flats flats;

    TakeoverText(
            TakeoverTests tests,
            Certificates certificates,
            Supplements supplements,
            Conditions conditions,
            Debts debts,
            Persons persons,
            Tenancies tenancies,
            Flats flats) {
        this.tests = tests;
        this.certificates = certificates;
        this.supplements = supplements;
        this.conditions = conditions;
        this.debts = debts;
        this.persons = persons;
        this.tenancies = tenancies;
        this.flats = flats;
    }

    TakeoverTest test(CaseNumber caseNumber) {
        return tests.running(caseNumber).orElseThrow();
    }

    void putFlat(CaseNumber caseNumber, Map<String, Object> values) {
        ActorContext.asProcess(() -> tenancies.of(caseNumber))
                .flatMap(Tenancies.Tenancy::flatId)
                .flatMap(flats::find)
                .ifPresent(flat -> values.put("flat", flat.inSwedish()));
    }

    String criteria(TakeoverTest test) {
        return test.statuses().entrySet().stream()
                .map(each -> "%s: %s"
                        .formatted(
                                each.getKey().label(), each.getValue().label().toLowerCase(java.util.Locale.ROOT)))
                .collect(Collectors.joining("\n"));
    }

    /** What the statuses rest on, as far as the asker's rows hold it. */
    String evidence(TakeoverTest test) {
        var parts = new ArrayList<String>();
        for (var criterion : Criterion.values()) {
            var lines = tests.evidence(test.caseNumber(), test.number(), criterion);
            if (!lines.isEmpty()) {
                parts.add(criterion.label() + ":\n" + String.join("\n", lines));
            }
        }
        return String.join("\n\n", parts);
    }

    String certificates(TakeoverTest test) {
        return certificates.of(test.caseNumber(), test.number()).stream()
                .map(certificate -> "%s, %s %s: %s"
                        .formatted(
                                certificate.source().label(),
                                certificate.organisation(),
                                certificate.on(),
                                certificate.statement()))
                .collect(Collectors.joining("\n"));
    }

    String supplements(TakeoverTest test) {
        return supplements.of(test.caseNumber(), test.number()).stream()
                .map(each -> "%s: %s\nSvar: %s"
                        .formatted(
                                each.askedOn(), each.question(), each.answer().orElse("–")))
                .collect(Collectors.joining("\n"));
    }

    /** The debts of those who take over, each with what the condition asks of it. */
    String debts(CaseNumber caseNumber) {
        var takers = conditions.takers(caseNumber, test(caseNumber));
        var owed = debts.alreadyAllowed(caseNumber).stream()
                .filter(debt -> takers.contains(debt.member()))
                .map(debt -> inSwedish(debt, takers.size() > 1))
                .toList();
        return owed.isEmpty() ? "Inga skulder är antecknade" : String.join("\n", owed);
    }

    /** The names of those who take over, for whoever may know them. */
    String takers(CaseNumber caseNumber, boolean mayKnow) {
        var takers = conditions.takers(caseNumber, test(caseNumber));
        return mayKnow
                ? persons.alreadyAllowed(caseNumber).stream()
                        .filter(person -> takers.contains(person.order()))
                        .map(PersonView::name)
                        .collect(Collectors.joining("\n"))
                : NO_NAMES;
    }

    private static String inSwedish(Debt debt, boolean several) {
        return "%sUppkom %s, %s, %s%s"
                .formatted(
                        several ? "Vuxen %d: ".formatted(debt.member()) : "",
                        debt.aroseOn(),
                        debt.isNew() ? "ny skuld" : debt.claimOnOlder() ? "hör till en äldre skuld" : "äldre skuld",
                        debt.planExists() ? "planering finns" : "ingen planering än",
                        debt.disputed() ? ", bestrids" : "");
    }
}
