package se.bostadforst.tenancy.form;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.bostadforst.access.DataClass;
import se.bostadforst.calendar.Deadline;
import se.bostadforst.casefile.CaseForms;
import se.bostadforst.casefile.CaseNumber;
import se.bostadforst.forms.FormRefused;
import se.bostadforst.forms.TaskForm;
import se.bostadforst.parameters.Parameter;
import se.bostadforst.parameters.Parameters;
import se.bostadforst.tenancy.Papers;
import se.bostadforst.tenancy.TenureWaiver;
import se.bostadforst.tenancy.TenureWaivers;
import se.bostadforst.tenancy.TenureWatch;

/** The forms of {@code bpmn/tenancy/tenure-waiver.bpmn}. */
@Configuration(proxyBeanMethods = false)
class WaiverForms {

    @Bean
    TaskForm drawUpWaiverForm(CaseForms shown, HouseholdView household, TenureWaivers waivers, Papers papers) {
        return CaseForms.form(
                "tenancy-draw-up-waiver",
                visit -> {
                    var values = shown.withPersons(visit, "tenancy-draw-up-waiver", DataClass.C1, DataClass.C3);
                    values.put("partnerBeside", papers.partnerBeside(new CaseNumber(visit.caseNumber())));
                    return values;
                },
                (visit, answers) -> {
                    var caseNumber = new CaseNumber(visit.caseNumber());
                    waivers.drawUp(caseNumber, answers.choice("ground", TenureWaiver.Ground.class));
                    papers.waiverDrawnUp(
                            caseNumber,
                            answers.optionalText("partnerAccepts")
                                    .filter("JA"::equals)
                                    .isPresent());
                });
    }

    @Bean
    TaskForm sendToTribunalForm(CaseForms shown, TenureWaivers waivers, Clock clock) {
        return CaseForms.form(
                "tenancy-send-to-tribunal",
                visit -> shown.withPersons(visit, "tenancy-send-to-tribunal", DataClass.C1, DataClass.C3),
                (visit, answers) -> waivers.sent(
                        new CaseNumber(visit.caseNumber()),
                        FormDays.notAhead(answers, "sentOn", clock),
                        answers.optionalText("tribunalNumber").orElse(null)));
    }

    @Bean
    TaskForm recordTribunalDecisionForm(CaseForms shown, TenureWaivers waivers, Parameters parameters, Clock clock) {
        return CaseForms.form(
                "tenancy-record-tribunal-decision",
                visit -> {
                    var values =
                            shown.withPersons(visit, "tenancy-record-tribunal-decision", DataClass.C1, DataClass.C3);
                    waivers.of(new CaseNumber(visit.caseNumber()))
                            .flatMap(TenureWaiver::sentOn)
                            .ifPresent(on -> values.put("sentOn", on.toString()));
                    return values;
                },
                (visit, answers) -> {
                    var caseNumber = new CaseNumber(visit.caseNumber());
                    var on = FormDays.notAhead(answers, "decidedOn", clock);
                    if (waivers.of(caseNumber)
                            .flatMap(TenureWaiver::sentOn)
                            .filter(on::isBefore)
                            .isPresent()) {
                        throw FormRefused.at("decidedOn", "Beslutet kan inte ha kommit innan avståendet skickades.");
                    }
                    var outcome = answers.choice("outcome", TenureWaiver.TribunalOutcome.class);
                    waivers.decided(
                            caseNumber,
                            on,
                            outcome,
                            answers.optionalText("tribunalNumber").orElse(null),
                            outcome == TenureWaiver.TribunalOutcome.GODKANT
                                    ? validUntil(answers.date("validUntil"), on, parameters)
                                    : null);
                });
    }

    @Bean
    TaskForm reviewRefusalForm(CaseForms shown, TenureWaivers waivers) {
        return CaseForms.form(
                "tenancy-review-refusal",
                visit -> shown.withPersons(visit, "tenancy-review-refusal", DataClass.C1, DataClass.C3),
                (visit, answers) -> waivers.reviewedRefusal(
                        new CaseNumber(visit.caseNumber()), answers.choice("review", TenureWaiver.LegalReview.class)));
    }

    @Bean
    TaskForm reviewTenureForm(CaseForms shown, TenureWaivers waivers, TenureWatch watch) {
        return CaseForms.form(
                "tenancy-review-tenure",
                visit -> {
                    var values = shown.withPersons(visit, "tenancy-review-tenure", DataClass.C1, DataClass.C3);
                    values.put(
                            "why",
                            watch.nextAlert(new CaseNumber(visit.caseNumber()))
                                    .map(Deadline::why)
                                    .orElse(""));
                    return values;
                },
                (visit, answers) -> waivers.reviewedTenure(
                        new CaseNumber(visit.caseNumber()), answers.choice("review", TenureWaiver.Review.class)));
    }

    private static LocalDate validUntil(LocalDate until, LocalDate decidedOn, Parameters parameters) {
        if (!until.isAfter(decidedOn)) {
            throw FormRefused.at("validUntil", "Sista dagen ska vara efter beslutet.");
        }
        var years = parameters.intValue(Parameter.WAIVER_MAX_YEARS, decidedOn);
        if (until.isAfter(decidedOn.plusYears(years).plusMonths(1))) {
            throw FormRefused.at(
                    "validUntil", "Hyresnämnden brukar godkänna högst %d år. Kontrollera dagen.".formatted(years));
        }
        return until;
    }
}
