package se.bostadforst.tenancy.form;

import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.bostadforst.access.DataClass;
import se.bostadforst.casefile.CaseForms;
import se.bostadforst.casefile.CaseNumber;
import se.bostadforst.forms.FormRefused;
import se.bostadforst.forms.TaskForm;
import se.bostadforst.forms.TaskVisit;
import se.bostadforst.tenancy.KeyAgreements;
import se.bostadforst.tenancy.LandlordNotices;
import se.bostadforst.tenancy.MoveIn;

/** The forms of {@code bpmn/tenancy/move-in.bpmn}. */
@Configuration(proxyBeanMethods = false)
class MoveInForms {

    @Bean
    TaskForm notifyLandlordForm(CaseForms shown, HouseholdView household, LandlordNotices notices, Clock clock) {
        return CaseForms.form(
                "tenancy-notify-landlord",
                visit -> {
                    var values = shown.withPersons(visit, "tenancy-notify-landlord", DataClass.C1, DataClass.C3);
                    household.putFlat(new CaseNumber(visit.caseNumber()), values);
                    return values;
                },
                (visit, answers) -> notices.sent(
                        new CaseNumber(visit.caseNumber()),
                        FormDays.notAhead(answers, "sentOn", clock),
                        answers.choice("sentHow", LandlordNotices.Way.class)));
    }

    @Bean
    TaskForm keyAgreementForm(CaseForms shown, KeyAgreements agreements) {
        return CaseForms.form(
                "tenancy-key-agreement",
                visit -> shown.withPersonsIfConsented(
                        visit, "tenancy-key-agreement", DataClass.C0, DataClass.C1, DataClass.A5),
                (visit, answers) -> {
                    var status = answers.choice("status", KeyAgreements.Status.class);
                    var signed = status == KeyAgreements.Status.TECKNAT;
                    agreements.record(
                            new CaseNumber(visit.caseNumber()),
                            status,
                            signed ? answers.number("keyCount").intValue() : 0,
                            signed ? answers.text("usedWhen") : null,
                            signed && "JA".equals(answers.text("emergencyEntry")));
                });
    }

    @Bean
    TaskForm prepareMoveInForm(CaseForms shown, HouseholdView household, MoveIn moveIn) {
        return CaseForms.form(
                "tenancy-prepare-move-in",
                visit -> {
                    var values = shown.withPersonsIfConsented(
                            visit, "tenancy-prepare-move-in", DataClass.C0, DataClass.C1, DataClass.C3);
                    place(household, visit, values);
                    return values;
                },
                (visit, answers) -> moveIn.prepared(
                        new CaseNumber(visit.caseNumber()),
                        new MoveIn.Support(
                                answers.yes("insured"),
                                answers.yes("electricity"),
                                answers.yes("registered"),
                                answers.yes("introduced"),
                                answers.yes("houseRules"))));
    }

    @Bean
    TaskForm inspectFlatForm(CaseForms shown, HouseholdView household, MoveIn moveIn, Clock clock) {
        return CaseForms.form(
                "tenancy-inspect-flat",
                visit -> {
                    var values = new HashMap<>(shown.caseOnly(visit, "tenancy-inspect-flat", DataClass.C3));
                    place(household, visit, values);
                    return values;
                },
                (visit, answers) -> moveIn.inspected(
                        new CaseNumber(visit.caseNumber()),
                        FormDays.notAhead(answers, "inspectedOn", clock),
                        answers.optionalText("remarks").orElse(null),
                        answers.number("keysGiven").intValue()));
    }

    @Bean
    TaskForm handOverKeysForm(CaseForms shown, HouseholdView household, MoveIn moveIn, Clock clock) {
        return CaseForms.form(
                "tenancy-hand-over-keys",
                visit -> {
                    var values = new HashMap<>(shown.caseOnly(visit, "tenancy-hand-over-keys", DataClass.C3));
                    place(household, visit, values);
                    return values;
                },
                (visit, answers) -> {
                    var caseNumber = new CaseNumber(visit.caseNumber());
                    var on = FormDays.notAhead(answers, "onDate", clock);
                    var handedOver = "LAMNADE".equals(answers.text("outcome"));
                    if (handedOver
                            && household.start(caseNumber).filter(on::isBefore).isPresent()) {
                        throw FormRefused.at("onDate", "Hyrestiden har inte börjat den dagen.");
                    }
                    moveIn.keys(caseNumber, on, handedOver);
                });
    }

    private static void place(HouseholdView household, TaskVisit visit, Map<String, Object> values) {
        var caseNumber = new CaseNumber(visit.caseNumber());
        household.putFlat(caseNumber, values);
        household.putMovesIn(caseNumber, values);
    }
}
