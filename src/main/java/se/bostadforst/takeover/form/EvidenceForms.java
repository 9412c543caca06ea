package se.bostadforst.takeover.form;

import java.time.Clock;
import java.time.LocalDate;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.bostadforst.access.CaseAccess;
import se.bostadforst.access.DataClass;
import se.bostadforst.calendar.Deadline;
import se.bostadforst.calendar.SwedishDates;
import se.bostadforst.casefile.CaseForms;
import se.bostadforst.casefile.CaseNumber;
import se.bostadforst.disturbance.Complaint;
import se.bostadforst.disturbance.Complaints;
import se.bostadforst.followup.FollowUps;
import se.bostadforst.forms.TaskForm;
import se.bostadforst.takeover.AskedHow;
import se.bostadforst.takeover.CertificateSource;
import se.bostadforst.takeover.Certificates;
import se.bostadforst.takeover.TakeoverCalendar;
import se.bostadforst.takeover.TakeoverTests;
import se.bostadforst.takeover.Takers;
import se.bostadforst.takeover.Will;
import se.bostadforst.tenancy.Tenants;
import se.bostadforst.tenancy.rent.RentEvidence;

/** The tenant's will and the three sources ({@code domain.md} 2.7 steps 1 and 2); each form shows what it certifies and asks nothing else. */
@Configuration(proxyBeanMethods = false)
class EvidenceForms {

    @Bean
    TaskForm askTenantForm(
            CaseForms shown,
            TakeoverText text,
            TakeoverTests tests,
            TakeoverCalendar calendar,
            FollowUps followUps,
            Tenants tenants) {
        return CaseForms.form(
                "takeover-ask-tenant",
                visit -> {
                    var caseNumber = new CaseNumber(visit.caseNumber());
                    var values = shown.withPersonsIfConsented(
                            visit, "takeover-ask-tenant", DataClass.C0, DataClass.C1, DataClass.A9);
                    text.test(caseNumber)
                            .followUp()
                            .flatMap(number -> followUps.of(caseNumber, number))
                            .map(followUp -> followUp.bookedOn().orElse(followUp.nominalOn()))
                            .ifPresent(day -> values.put("meeting", SwedishDates.withWeekday(day)));
                    calendar.earliest(caseNumber)
                            .map(Deadline::date)
                            .ifPresent(day -> values.put("earliest", SwedishDates.withWeekday(day)));
                    values.put("twoTenants", tenants.of(caseNumber).size() == 2);
                    return values;
                },
                (visit, answers) -> {
                    var caseNumber = new CaseNumber(visit.caseNumber());
                    var will = answers.choice("will", Will.class);
                    var takers = will == Will.VILL && tenants.of(caseNumber).size() == 2
                            ? answers.choice("takers", Takers.class)
                            : null;
                    tests.answered(caseNumber, will, answers.choice("askedHow", AskedHow.class), takers);
                });
    }

    @Bean
    TaskForm certifyRentForm(CaseForms shown, RentEvidence rents, Certificates certificates, Clock clock) {
        return CaseForms.form(
                "takeover-certify-rent",
                visit -> {
                    var caseNumber = new CaseNumber(visit.caseNumber());
                    var values = shown.withPersons(visit, "takeover-certify-rent", DataClass.C1, DataClass.C4);
                    var rent = rents.of(caseNumber, LocalDate.now(clock));
                    values.put(
                            "window", "%s, %s till %s".formatted(rent.window().label(), rent.from(), rent.to()));
                    values.put("months", String.join("\n", rent.lines()));
                    values.put("statement", certificates.statement(caseNumber, CertificateSource.RENT));
                    return values;
                },
                (visit, answers) -> certificates.certify(new CaseNumber(visit.caseNumber()), CertificateSource.RENT));
    }

    @Bean
    TaskForm stateComplaintsForm(CaseForms shown, TakeoverText text, Complaints complaints, Certificates certificates) {
        return CaseForms.form(
                "takeover-state-complaints",
                visit -> {
                    var caseNumber = new CaseNumber(visit.caseNumber());
                    var values = shown.caseOnly(visit, "takeover-state-complaints", DataClass.C3, DataClass.C5);
                    text.putFlat(caseNumber, values);
                    var lines = complaints.alreadyAllowed(caseNumber).stream()
                            .map(EvidenceForms::inSwedish)
                            .collect(Collectors.joining("\n"));
                    values.put("complaints", lines.isEmpty() ? "Inga klagomål är antecknade" : lines);
                    values.put("statement", certificates.statement(caseNumber, CertificateSource.COMPLAINTS));
                    return values;
                },
                (visit, answers) ->
                        certificates.certify(new CaseNumber(visit.caseNumber()), CertificateSource.COMPLAINTS));
    }

    /** The consent may have been taken back since the task came: then the guide learns nothing and confirms nothing. */
    @Bean
    TaskForm confirmDebtsSupportForm(CaseForms shown, CaseAccess access, TakeoverText text, Certificates certificates) {
        return CaseForms.form(
                "takeover-confirm-debts-support",
                visit -> {
                    var caseNumber = new CaseNumber(visit.caseNumber());
                    var may = access.mayRead(visit.caseNumber(), DataClass.C8);
                    var values = shown.withPersonsIfConsented(
                            visit, "takeover-confirm-debts-support", DataClass.C0, DataClass.C1, DataClass.C8);
                    values.put("noConsent", !may);
                    values.put("debts", may ? text.debts(caseNumber) : "Samtycke saknas");
                    return values;
                },
                (visit, answers) -> {
                    if (access.mayWrite(visit.caseNumber(), DataClass.C8)) {
                        certificates.certify(new CaseNumber(visit.caseNumber()), CertificateSource.DEBTS_SUPPORT);
                    }
                });
    }

    @Bean
    TaskForm confirmDebtsForm(CaseForms shown, TakeoverText text, Certificates certificates) {
        return CaseForms.form(
                "takeover-confirm-debts",
                visit -> {
                    var caseNumber = new CaseNumber(visit.caseNumber());
                    var values = shown.withPersons(
                            visit, "takeover-confirm-debts", DataClass.C1, DataClass.C8, DataClass.A9);
                    values.put("debts", text.debts(caseNumber));
                    values.put("guide", guide(certificates, text, caseNumber));
                    values.put("statement", certificates.statement(caseNumber, CertificateSource.DEBTS));
                    return values;
                },
                (visit, answers) -> certificates.certify(new CaseNumber(visit.caseNumber()), CertificateSource.DEBTS));
    }

    private static String guide(Certificates certificates, TakeoverText text, CaseNumber caseNumber) {
        return certificates.of(caseNumber, text.test(caseNumber).number()).stream()
                .filter(certificate -> certificate.source() == CertificateSource.DEBTS_SUPPORT)
                .map(certificate -> "Har bekräftat skulderna med hyresgästen " + certificate.on())
                .findFirst()
                .orElse("Stadsmissionen har inte samtycke att se skulderna. Du bekräftar ensam.");
    }

    private static String inSwedish(Complaint complaint) {
        return "%s, %s"
                .formatted(
                        complaint.happenedOn(),
                        complaint
                                .ruling()
                                .map(ruling -> "%s, %s"
                                        .formatted(
                                                ruling.complaintClass().label().toLowerCase(java.util.Locale.ROOT),
                                                ruling.ground().label().toLowerCase(java.util.Locale.ROOT)))
                                .orElse("inte bedömt än"));
    }
}
