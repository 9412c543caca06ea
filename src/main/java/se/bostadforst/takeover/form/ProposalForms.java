package se.bostadforst.takeover.form;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.bostadforst.access.DataClass;
import se.bostadforst.casefile.CaseForms;
import se.bostadforst.casefile.CaseNumber;
import se.bostadforst.forms.FormRefused;
import se.bostadforst.forms.TaskForm;
import se.bostadforst.takeover.Answer;
import se.bostadforst.takeover.Proposal;
import se.bostadforst.takeover.RefusalReason;
import se.bostadforst.takeover.Supplements;
import se.bostadforst.takeover.TakeoverTests;
import se.bostadforst.takeover.TestResult;

/** What people decide: the proposal, Svenska Bostäders answer and what it asks first ({@code domain.md} 2.7 steps 4 and 5, T-09). */
@Configuration(proxyBeanMethods = false)
class ProposalForms {

    @Bean
    TaskForm raiseProposalForm(CaseForms shown, TakeoverText text, TakeoverTests tests) {
        return CaseForms.form(
                "takeover-raise-proposal",
                visit -> {
                    var test = text.test(new CaseNumber(visit.caseNumber()));
                    var values = shown.withPersons(
                            visit,
                            "takeover-raise-proposal",
                            DataClass.C1,
                            DataClass.C4,
                            DataClass.C5,
                            DataClass.C8,
                            DataClass.A9);
                    test.testDate().ifPresent(day -> values.put("testDate", day.toString()));
                    test.result().ifPresent(result -> values.put("result", result.label()));
                    values.put("criteria", text.criteria(test));
                    values.put("evidence", text.evidence(test));
                    return values;
                },
                (visit, answers) -> {
                    var caseNumber = new CaseNumber(visit.caseNumber());
                    var allMet = text.test(caseNumber)
                            .result()
                            .filter(TestResult.FORESLA::equals)
                            .isPresent();
                    var proposal = answers.choice("proposal", Proposal.class);
                    if (proposal == Proposal.JA && !allMet) {
                        throw FormRefused.at(
                                "proposal", "Alla villkor är inte uppfyllda. Välj motiverad avvikelse, eller avvakta.");
                    }
                    if (proposal == Proposal.JA_MED_AVVIKELSE && allMet) {
                        throw FormRefused.at("proposal", "Alla villkor är uppfyllda. Det behövs ingen avvikelse.");
                    }
                    tests.proposed(
                            caseNumber,
                            proposal,
                            proposal == Proposal.JA_MED_AVVIKELSE ? answers.text("motivation") : null);
                });
    }

    /** Svenska Bostäder sees four statuses and the certificates, and the motivation that is written to it; no more (T-30). */
    @Bean
    TaskForm decideAcceptanceForm(CaseForms shown, TakeoverText text, TakeoverTests tests, Supplements supplements) {
        return CaseForms.form(
                "takeover-decide-acceptance",
                visit -> {
                    var caseNumber = new CaseNumber(visit.caseNumber());
                    var test = text.test(caseNumber);
                    var values = shown.withPersonsIfConsented(
                            visit,
                            "takeover-decide-acceptance",
                            DataClass.C0,
                            DataClass.C1,
                            DataClass.C3,
                            DataClass.A9);
                    text.putFlat(caseNumber, values);
                    values.put(
                            "proposalText",
                            "%s, %s"
                                    .formatted(
                                            test.proposal().map(Proposal::label).orElse(""),
                                            test.proposedOn()
                                                    .map(Object::toString)
                                                    .orElse("")));
                    values.put("criteria", text.criteria(test));
                    values.put("hasMotivation", test.motivation().isPresent());
                    values.put("motivation", test.motivation().orElse(""));
                    values.put("certificates", text.certificates(test));
                    var asked = text.supplements(test);
                    values.put("hasSupplements", !asked.isEmpty());
                    values.put("supplements", asked);
                    return values;
                },
                (visit, answers) -> {
                    var caseNumber = new CaseNumber(visit.caseNumber());
                    switch (answers.choice("answer", Answer.class)) {
                        case ACCEPTERAS -> tests.decided(caseNumber, Answer.ACCEPTERAS, null, null);
                        case ACCEPTERAS_INTE ->
                            tests.decided(
                                    caseNumber,
                                    Answer.ACCEPTERAS_INTE,
                                    answers.choice("reasonCode", RefusalReason.class),
                                    answers.text("reason"));
                        case BEGAR_KOMPLETTERING -> supplements.ask(caseNumber, answers.text("question"));
                    }
                });
    }

    @Bean
    TaskForm supplementForm(CaseForms shown, TakeoverText text, Supplements supplements) {
        return CaseForms.form(
                "takeover-supplement",
                visit -> {
                    var test = text.test(new CaseNumber(visit.caseNumber()));
                    var values = shown.withPersons(visit, "takeover-supplement", DataClass.C1, DataClass.A9);
                    supplements.of(test.caseNumber(), test.number()).stream()
                            .filter(each -> each.answer().isEmpty())
                            .forEach(each -> values.put("question", each.question()));
                    return values;
                },
                (visit, answers) -> supplements.answer(new CaseNumber(visit.caseNumber()), answers.text("answer")));
    }
}
