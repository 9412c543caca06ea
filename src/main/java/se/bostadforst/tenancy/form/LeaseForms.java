package se.bostadforst.tenancy.form;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.bostadforst.access.ActorContext;
import se.bostadforst.access.DataClass;
import se.bostadforst.casefile.CaseForms;
import se.bostadforst.casefile.CaseNumber;
import se.bostadforst.documents.Signatory;
import se.bostadforst.documents.Signatory.Party;
import se.bostadforst.documents.Signatures;
import se.bostadforst.forms.FormRefused;
import se.bostadforst.forms.TaskForm;
import se.bostadforst.tenancy.Flats;
import se.bostadforst.tenancy.Lease;
import se.bostadforst.tenancy.LeaseKind;
import se.bostadforst.tenancy.Leases;
import se.bostadforst.tenancy.Money;
import se.bostadforst.tenancy.Papers;
import se.bostadforst.tenancy.Tenancies;

/** "Upprätta förstahandskontrakt" and "Upprätta Bostad först-kontrakt". */
@Configuration(proxyBeanMethods = false)
class LeaseForms {

    @Bean
    TaskForm drawUpHeadLeaseForm(
            CaseForms shown,
            HouseholdView household,
            Tenancies tenancies,
            Flats flats,
            Leases leases,
            Signatures signatures,
            Clock clock) {
        return CaseForms.form(
                "tenancy-draw-up-head-lease",
                visit -> {
                    var caseNumber = new CaseNumber(visit.caseNumber());
                    var values = shown.withPersonsIfConsented(
                            visit, "tenancy-draw-up-head-lease", DataClass.C0, DataClass.C1, DataClass.C3);
                    household.putFlat(caseNumber, values);
                    ActorContext.asProcess(() -> tenancies.of(caseNumber))
                            .flatMap(Tenancies.Tenancy::flatId)
                            .flatMap(flats::find)
                            .ifPresent(flat -> values.put("monthlyRent", flat.monthlyRent()));
                    return values;
                },
                (visit, answers) -> {
                    var caseNumber = new CaseNumber(visit.caseNumber());
                    requireNotPast(answers.date("startsOn"), clock);
                    leases.drawUp(
                            caseNumber,
                            LeaseKind.HEAD_LEASE,
                            answers.date("startsOn"),
                            answers.number("monthlyRent"),
                            false);
                    signatures.require(
                            caseNumber,
                            LeaseKind.HEAD_LEASE.documentCode(),
                            List.of(Signatory.of(Party.SB), Signatory.of(Party.SOC)));
                });
    }

    @Bean
    TaskForm drawUpSubleaseForm(CaseForms shown, HouseholdView household, Leases leases, Papers papers, Clock clock) {
        return CaseForms.form(
                "tenancy-draw-up-sublease",
                visit -> {
                    var caseNumber = new CaseNumber(visit.caseNumber());
                    var values = shown.withPersons(visit, "tenancy-draw-up-sublease", DataClass.C1, DataClass.C3);
                    household.putFlat(caseNumber, values);
                    values.put("couple", household.couple(caseNumber));
                    leases.of(caseNumber, LeaseKind.HEAD_LEASE).ifPresent(lease -> put(values, lease));
                    return values;
                },
                (visit, answers) -> {
                    var caseNumber = new CaseNumber(visit.caseNumber());
                    var startsOn = answers.date("startsOn");
                    requireNotPast(startsOn, clock);
                    if (leases.of(caseNumber, LeaseKind.HEAD_LEASE)
                            .filter(lease -> startsOn.isBefore(lease.startsOn()))
                            .isPresent()) {
                        throw FormRefused.at(
                                "startsOn", "Hushållet kan inte flytta in innan förstahandskontraktet börjar.");
                    }
                    leases.drawUp(
                            caseNumber,
                            LeaseKind.SUBLEASE,
                            startsOn,
                            answers.number("monthlyRent"),
                            answers.yes("jointLetting"));
                    papers.subleaseDrawnUp(
                            caseNumber,
                            answers.optionalText("secondTenant")
                                    .filter("JA"::equals)
                                    .isPresent());
                });
    }

    private static void put(Map<String, Object> values, Lease lease) {
        values.put("headLease", "Från %s, %s".formatted(lease.startsOn(), Money.perMonth(lease.monthlyRent())));
        values.put("startsOn", lease.startsOn().toString());
        values.put("monthlyRent", lease.monthlyRent());
    }

    private static void requireNotPast(LocalDate startsOn, Clock clock) {
        if (startsOn.isBefore(LocalDate.now(clock))) {
            throw FormRefused.at("startsOn", "Dagen har redan varit.");
        }
    }
}
