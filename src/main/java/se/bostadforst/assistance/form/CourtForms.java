package se.bostadforst.assistance.form;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.bostadforst.assistance.appeal.AppealHandling;
import se.bostadforst.assistance.appeal.CourtOutcome;
import se.bostadforst.calendar.SwedishDates;
import se.bostadforst.casefile.CaseForms;
import se.bostadforst.forms.FormRefused;
import se.bostadforst.forms.TaskForm;

/** To the court and back: handing over, the outcome, carrying it out, and what the person is to get (FL 44, 46 §§). */
@Configuration(proxyBeanMethods = false)
class CourtForms {

    @Bean
    TaskForm forwardAppealForm(AppealText text, AppealHandling handling) {
        return CaseForms.form(
                "assistance-forward-appeal",
                visit -> {
                    var values = text.about(visit, "assistance-forward-appeal");
                    values.put("forwardBy", text.forwardBy(text.appeal(visit)));
                    values.put("changeText", text.change(text.appeal(visit)));
                    return values;
                },
                (visit, answers) -> handling.forward(text.appeal(visit), answers.date("forwardedOn")));
    }

    @Bean
    TaskForm recordCourtOutcomeForm(AppealText text, AppealHandling handling) {
        return CaseForms.form(
                "assistance-record-court-outcome",
                visit -> {
                    var values = text.heading(visit, "assistance-record-court-outcome");
                    values.put(
                            "forwarded",
                            text.appeal(visit)
                                    .forwardedOn()
                                    .map(SwedishDates::withWeekday)
                                    .orElse(""));
                    return values;
                },
                (visit, answers) -> handling.decidedInCourt(
                        text.appeal(visit),
                        answers.choice("courtOutcome", CourtOutcome.class),
                        answers.date("courtDecidedOn"),
                        answers.text("courtReference")));
    }

    @Bean
    TaskForm executeJudgmentForm(AppealText text, AppealHandling handling) {
        return CaseForms.form(
                "assistance-execute-judgment",
                visit -> {
                    var values = text.heading(visit, "assistance-execute-judgment");
                    values.put("judgment", text.judgment(text.appeal(visit)));
                    return values;
                },
                (visit, answers) ->
                        handling.executed(text.appeal(visit), answers.date("executedOn"), answers.text("executedHow")));
    }

    @Bean
    TaskForm recordNoticeForm(AppealText text, AppealHandling handling, CaseForms shown) {
        return CaseForms.form(
                "assistance-record-notice",
                visit -> {
                    var values = shown.withPersons(
                            visit,
                            "assistance-record-notice",
                            se.bostadforst.access.DataClass.C1,
                            se.bostadforst.access.DataClass.C9);
                    handling.toBeDelivered(text.appeal(visit)).ifPresent(notice -> {
                        values.put("notice", notice.title());
                        values.put("decidedOn", notice.decidedOn().toString());
                    });
                    return values;
                },
                (visit, answers) -> {
                    var appeal = text.appeal(visit);
                    var notice = handling.toBeDelivered(appeal)
                            .orElseThrow(() -> FormRefused.at("deliveredOn", "Delgivningen är redan registrerad."));
                    handling.delivered(appeal, notice, answers.date("deliveredOn"), answers.text("deliveredHow"));
                });
    }
}
