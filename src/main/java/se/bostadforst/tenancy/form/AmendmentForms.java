package se.bostadforst.tenancy.form;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.bostadforst.access.DataClass;
import se.bostadforst.calendar.SwedishDates;
import se.bostadforst.casefile.CaseForms;
import se.bostadforst.casefile.CaseNumber;
import se.bostadforst.documents.Signatory;
import se.bostadforst.documents.Signatory.Party;
import se.bostadforst.documents.Signatures;
import se.bostadforst.forms.FormRefused;
import se.bostadforst.forms.TaskForm;
import se.bostadforst.tenancy.AnchorChanges;
import se.bostadforst.tenancy.LeaseKind;
import se.bostadforst.tenancy.Leases;
import se.bostadforst.tenancy.Papers;
import se.bostadforst.tenancy.Tenancies;

/** The forms of {@code bpmn/tenancy/contract-amendment.bpmn}. */
@Configuration(proxyBeanMethods = false)
class AmendmentForms {

    private static final String BEGUN =
            "Hyrestiden har redan börjat. Inflyttningsdagen kan inte längre ändras; svara nej.";

    @Bean
    TaskForm proposeAmendmentForm(
            CaseForms shown,
            HouseholdView household,
            Leases leases,
            AnchorChanges changes,
            Papers papers,
            Clock clock) {
        return CaseForms.form(
                "tenancy-propose-amendment",
                visit -> {
                    var values = shown.withPersons(visit, "tenancy-propose-amendment", DataClass.C1, DataClass.C3);
                    household.putMovesIn(new CaseNumber(visit.caseNumber()), values);
                    return values;
                },
                (visit, answers) -> {
                    var caseNumber = new CaseNumber(visit.caseNumber());
                    var to = answers.date("newStart");
                    if (!to.isAfter(LocalDate.now(clock))) {
                        throw FormRefused.at("newStart", "Välj en dag som inte har varit.");
                    }
                    if (household.start(caseNumber).filter(to::equals).isPresent()) {
                        throw FormRefused.at("newStart", "Det är den dag som redan gäller.");
                    }
                    if (leases.of(caseNumber, LeaseKind.HEAD_LEASE)
                            .filter(lease -> to.isBefore(lease.startsOn()))
                            .isPresent()) {
                        throw FormRefused.at(
                                "newStart", "Hushållet kan inte flytta in innan förstahandskontraktet börjar.");
                    }
                    changes.propose(caseNumber, to, answers.choice("reason", AnchorChanges.Reason.class));
                    papers.amendmentProposed(caseNumber);
                });
    }

    @Bean
    TaskForm decideAmendmentForm(
            CaseForms shown,
            HouseholdView household,
            Tenancies tenancies,
            AnchorChanges changes,
            Signatures signatures,
            Clock clock) {
        return CaseForms.form(
                "tenancy-decide-amendment",
                visit -> {
                    var caseNumber = new CaseNumber(visit.caseNumber());
                    var values = shown.withPersons(visit, "tenancy-decide-amendment", DataClass.C1, DataClass.C3);
                    household.putMovesIn(caseNumber, values);
                    changes.open(caseNumber)
                            .ifPresent(change -> values.put(
                                    "change",
                                    "%s. %s"
                                            .formatted(
                                                    SwedishDates.withWeekday(change.to()),
                                                    change.reason().label())));
                    return values;
                },
                (visit, answers) -> {
                    var caseNumber = new CaseNumber(visit.caseNumber());
                    var yes = "JA".equals(answers.text("approve"));
                    if (yes && tenancies.of(caseNumber).orElseThrow().movedIn()) {
                        throw FormRefused.at("approve", BEGUN);
                    }
                    if (yes
                            && changes.open(caseNumber)
                                    .filter(change -> !change.to().isAfter(LocalDate.now(clock)))
                                    .isPresent()) {
                        throw FormRefused.at(
                                "approve", "Den nya dagen har redan varit. Svara nej och föreslå en annan.");
                    }
                    if (yes) {
                        signatures.approveInSystem(caseNumber, Papers.AMENDMENT, Signatory.of(Party.SOC));
                    }
                    changes.decide(caseNumber, yes);
                });
    }
}
