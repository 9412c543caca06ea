package se.bostadforst.admission.form;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.bostadforst.access.DataClass;
import se.bostadforst.admission.Offers;
import se.bostadforst.casefile.CaseForms;
import se.bostadforst.casefile.CaseNumber;
import se.bostadforst.forms.FormRefused;
import se.bostadforst.forms.TaskForm;

/** "Lämna erbjudande" and "Registrera svar på erbjudandet". */
@Configuration(proxyBeanMethods = false)
class OfferForms {

    @Bean
    TaskForm giveOfferForm(CaseForms shown, Offers offers) {
        return CaseForms.form(
                "admission-give-offer",
                visit -> {
                    var values = shown.withPersons(visit, "admission-give-offer", DataClass.C1, DataClass.C9);
                    var answerBy = offers.answerByIfGivenToday();
                    values.put("answerBy", answerBy.date() + " (" + answerBy.why() + ")");
                    return values;
                },
                (visit, answers) -> offers.give(
                        new CaseNumber(visit.caseNumber()), answers.text("givenHow"), answers.yes("guidePresent")));
    }

    @Bean
    TaskForm recordAnswerForm(CaseForms shown, Offers offers, Clock clock) {
        return CaseForms.form(
                "admission-record-answer",
                visit -> {
                    var values = shown.withPersons(visit, "admission-record-answer", DataClass.C1, DataClass.C9);
                    offers.of(new CaseNumber(visit.caseNumber()))
                            .ifPresent(offer ->
                                    values.put("answerBy", offer.answerBy().toString()));
                    return values;
                },
                (visit, answers) -> {
                    var caseNumber = new CaseNumber(visit.caseNumber());
                    var on = answers.date("answeredOn");
                    if (on.isAfter(LocalDate.now(clock))) {
                        throw FormRefused.at("answeredOn", "Dagen har inte varit än.");
                    }
                    if (offers.of(caseNumber)
                            .filter(offer -> on.isBefore(offer.givenOn()))
                            .isPresent()) {
                        throw FormRefused.at("answeredOn", "Svaret kan inte ha kommit före erbjudandet.");
                    }
                    offers.answer(caseNumber, answers.choice("answer", Offers.Answer.class), on);
                });
    }
}
