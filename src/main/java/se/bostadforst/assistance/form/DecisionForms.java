package se.bostadforst.assistance.form;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.bostadforst.access.DataClass;
import se.bostadforst.assistance.AssistanceDecisions;
import se.bostadforst.assistance.DecidingBody;
import se.bostadforst.assistance.Decision;
import se.bostadforst.assistance.DecisionKind;
import se.bostadforst.assistance.DecisionMakers;
import se.bostadforst.assistance.Law;
import se.bostadforst.assistance.NewDecision;
import se.bostadforst.assistance.Outcome;
import se.bostadforst.assistance.UnexecutedReason;
import se.bostadforst.casefile.CaseForms;
import se.bostadforst.casefile.CaseNumber;
import se.bostadforst.forms.Answers;
import se.bostadforst.forms.FieldError;
import se.bostadforst.forms.FormRefused;
import se.bostadforst.forms.TaskForm;
import se.bostadforst.forms.TaskVisit;

/** The forms of {@code forms/assistance}: what they show and what their answers do. */
@Configuration(proxyBeanMethods = false)
class DecisionForms {

    @Bean
    TaskForm assessChildForm(CaseForms shown, AssistanceDecisions decisions) {
        return CaseForms.form(
                "assistance-assess-child",
                visit -> shown.withPersons(visit, "assistance-assess-child", DataClass.C1, DataClass.C2),
                (visit, answers) -> decisions.assessChild(
                        new CaseNumber(visit.caseNumber()), answers.text("assessment"), answers.text("childsView")));
    }

    @Bean
    TaskForm decideForm(CaseForms shown, AssistanceDecisions decisions, DecisionMakers makers, Clock clock) {
        return new DecideForm(shown, decisions, makers, clock);
    }

    @Bean
    TaskForm recordDeliveryForm(CaseForms shown, AssistanceDecisions decisions, Clock clock) {
        return CaseForms.form(
                "assistance-record-delivery",
                visit -> {
                    var values = shown.withPersons(visit, "assistance-record-delivery", DataClass.C1, DataClass.C9);
                    var decision = latest(decisions, visit);
                    values.put("decidedOn", decision.decidedOn().toString());
                    values.put("outcome", decision.outcome().label());
                    return values;
                },
                (visit, answers) -> {
                    var delivered = answers.date("deliveredOn");
                    if (delivered.isAfter(LocalDate.now(clock))) {
                        throw FormRefused.at("deliveredOn", "Dagen har inte varit än.");
                    }
                    if (delivered.isBefore(latest(decisions, visit).decidedOn())) {
                        throw FormRefused.at("deliveredOn", "Personen kan inte ha fått beslutet före beslutsdagen.");
                    }
                    decisions.deliver(
                            new CaseNumber(visit.caseNumber()),
                            latest(decisions, visit).decisionId(),
                            delivered,
                            answers.text("deliveredHow"));
                });
    }

    @Bean
    TaskForm explainUnexecutedForm(CaseForms shown, AssistanceDecisions decisions) {
        return CaseForms.form(
                "assistance-explain-unexecuted",
                visit -> unexecuted(shown, decisions, visit, "assistance-explain-unexecuted"),
                (visit, answers) -> decisions.explain(
                        new CaseNumber(visit.caseNumber()),
                        answers.choice("unexecutedReason", UnexecutedReason.class),
                        Optional.empty()));
    }

    @Bean
    TaskForm reportUnexecutedForm(CaseForms shown, AssistanceDecisions decisions, Clock clock) {
        return CaseForms.form(
                "assistance-report-unexecuted",
                visit -> unexecuted(shown, decisions, visit, "assistance-report-unexecuted"),
                (visit, answers) -> {
                    var reported = answers.date("reportedOn");
                    if (reported.isAfter(LocalDate.now(clock))) {
                        throw FormRefused.at("reportedOn", "Dagen har inte varit än.");
                    }
                    if (reported.isBefore(latest(decisions, visit).decidedOn())) {
                        throw FormRefused.at("reportedOn", "Rapporten kan inte ha lämnats före beslutsdagen.");
                    }
                    decisions.explain(
                            new CaseNumber(visit.caseNumber()),
                            answers.choice("unexecutedReason", UnexecutedReason.class),
                            Optional.of(reported));
                });
    }

    private static Map<String, Object> unexecuted(
            CaseForms shown, AssistanceDecisions decisions, TaskVisit visit, String formId) {
        var values = shown.caseOnly(visit, formId, DataClass.C9);
        values.put("decidedOn", latest(decisions, visit).decidedOn().toString());
        return values;
    }

    private static Decision latest(AssistanceDecisions decisions, TaskVisit visit) {
        return decisions.latest(new CaseNumber(visit.caseNumber())).orElseThrow();
    }

    /** "Fatta biståndsbeslut" */
    private record DecideForm(CaseForms shown, AssistanceDecisions decisions, DecisionMakers makers, Clock clock)
            implements TaskForm {

        @Override
        public String formId() {
            return "assistance-decide";
        }

        @Override
        public Map<String, Object> show(TaskVisit visit) {
            var caseNumber = new CaseNumber(visit.caseNumber());
            var values = new HashMap<>(shown.withPersons(visit, formId(), DataClass.C1, DataClass.C2, DataClass.C9));
            var today = LocalDate.now(clock);
            values.put("today", today.toString());
            values.put("lawReference", Law.on(today));
            values.put("decisionMakerNow", makers.nowInSwedish());
            decisions.childAssessment(caseNumber).ifPresent(text -> {
                values.put("hasChildAssessment", true);
                values.put("childAssessment", text);
            });
            values.put(
                    "possibleOutcomes",
                    decisions.possibleOutcomes(caseNumber).stream()
                            .map(outcome -> Map.of("value", outcome.name(), "label", outcome.label()))
                            .toList());
            return values;
        }

        @Override
        public void submit(TaskVisit visit, Answers answers) {
            var outcome = answers.choice("outcome", Outcome.class);
            var errors = new ArrayList<FieldError>();
            var from = answers.optionalDate("validFrom");
            var to = answers.optionalDate("validTo");
            if (outcome.favourable() && from.isEmpty()) {
                errors.add(new FieldError("validFrom", "Ange från vilken dag insatsen gäller."));
            }
            if (from.isPresent() && to.isPresent() && to.get().isBefore(from.get())) {
                errors.add(new FieldError("validTo", "Slutdagen ligger före startdagen."));
            }
            if (outcome != Outcome.BIFALL && !answers.yes("appealInstruction")) {
                errors.add(new FieldError(
                        "appealInstruction", "Ett beslut som går personen emot ska ha en överklagandehänvisning."));
            }
            if (!errors.isEmpty()) {
                throw new FormRefused(List.copyOf(errors));
            }
            decisions.decide(
                    new CaseNumber(visit.caseNumber()),
                    new NewDecision(
                            DecisionKind.BOSTAD_FORST,
                            null,
                            DecidingBody.UNIT,
                            outcome,
                            answers.text("decisionMaker"),
                            answers.text("delegationPoint"),
                            answers.text("reasons"),
                            from.orElse(null),
                            to.orElse(null),
                            answers.optionalText("terms").orElse(null),
                            answers.yes("appealInstruction")));
        }
    }
}
