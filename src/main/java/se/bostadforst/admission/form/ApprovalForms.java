package se.bostadforst.admission.form;

import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.bostadforst.access.DataClass;
import se.bostadforst.access.Organisation;
import se.bostadforst.admission.Approvals;
import se.bostadforst.admission.RefusalHandling;
import se.bostadforst.admission.RefusalReason;
import se.bostadforst.admission.Requirements;
import se.bostadforst.admission.Selection;
import se.bostadforst.casefile.CaseFiles;
import se.bostadforst.casefile.CaseForms;
import se.bostadforst.casefile.CaseNumber;
import se.bostadforst.forms.Answers;
import se.bostadforst.forms.TaskForm;
import se.bostadforst.forms.TaskVisit;

/** The forms around the approval round: the parties' answer, the silent party, and the unit after a no. */
@Configuration(proxyBeanMethods = false)
class ApprovalForms {

    @Bean
    TaskForm approveForm(CaseForms shown, CaseFiles cases, Requirements requirements, Approvals approvals) {
        return new ApproveForm(shown, cases, requirements, approvals);
    }

    @Bean
    TaskForm followUpSilenceForm(CaseForms shown, Approvals approvals) {
        return CaseForms.form(
                "admission-follow-up-silence",
                visit -> {
                    var values = shown.caseOnly(visit, "admission-follow-up-silence", DataClass.A1);
                    var silent = approvals.silent(new CaseNumber(visit.caseNumber()));
                    values.put(
                            "silent",
                            silent.isEmpty()
                                    ? "Alla har svarat."
                                    : silent.stream().map(Organisation::label).collect(Collectors.joining("\n")));
                    return values;
                },
                (visit, answers) -> approvals.followedUp(
                        new CaseNumber(visit.caseNumber()), answers.choice("contacted", Approvals.FollowUp.class)));
    }

    @Bean
    TaskForm decideAfterRefusalForm(CaseForms shown, Approvals approvals, RefusalHandling refusals) {
        return CaseForms.form(
                "admission-decide-after-refusal",
                visit -> {
                    var values = shown.withPersons(visit, "admission-decide-after-refusal", DataClass.C1, DataClass.C9);
                    values.put(
                            "answers",
                            approvals.answers(new CaseNumber(visit.caseNumber())).stream()
                                    .map(ApprovalForms::inSwedish)
                                    .collect(Collectors.joining("\n")));
                    return values;
                },
                (visit, answers) -> refusals.choose(
                        new CaseNumber(visit.caseNumber()),
                        answers.choice("nextStep", RefusalHandling.NextStep.class)));
    }

    private static String inSwedish(Approvals.PartyAnswer answer) {
        var said = answer.approved()
                .map(yes -> yes ? "godkänner" : "godkänner inte")
                .orElse("har inte svarat");
        return answer.party().label() + ": " + said
                + answer.reason()
                        .map(reason -> " – " + reason.name() + " " + reason.label())
                        .orElse("");
    }

    /** "Godkänn nominerad": outcome, never grounds; the persons only with samtycke. */
    private record ApproveForm(CaseForms shown, CaseFiles cases, Requirements requirements, Approvals approvals)
            implements TaskForm {

        @Override
        public String formId() {
            return "admission-approve";
        }

        @Override
        public Map<String, Object> show(TaskVisit visit) {
            var caseNumber = new CaseNumber(visit.caseNumber());
            var values = shown.withPersonsIfConsented(
                    visit, formId(), DataClass.C0, DataClass.C1, DataClass.A1, DataClass.A2);
            values.put(
                    "outcome",
                    requirements
                            .outcome(caseNumber)
                            .map(Selection.Result::label)
                            .orElse("–"));
            cases.find(caseNumber)
                    .ifPresent(file -> values.put(
                            "household", file.householdType().label() + (file.children() ? ", barn i hushållet" : "")));
            requirements.violenceMotivation(caseNumber).ifPresent(text -> {
                values.put("hasMotivation", true);
                values.put("motivation", text);
            });
            return values;
        }

        @Override
        public void submit(TaskVisit visit, Answers answers) {
            approvals.answer(
                    new CaseNumber(visit.caseNumber()),
                    "GODKAND".equals(answers.text("answer")),
                    answers.optionalText("reasonCode")
                            .map(RefusalReason::valueOf)
                            .orElse(null));
        }
    }
}
