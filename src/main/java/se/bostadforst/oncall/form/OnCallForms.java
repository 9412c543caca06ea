package se.bostadforst.oncall.form;

import java.util.ArrayList;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.bostadforst.access.DataClass;
import se.bostadforst.casefile.CaseForms;
import se.bostadforst.forms.Answers;
import se.bostadforst.forms.TaskForm;
import se.bostadforst.forms.TaskVisit;
import se.bostadforst.oncall.CallTime;
import se.bostadforst.oncall.EmergencyStep;
import se.bostadforst.oncall.KeyText;
import se.bostadforst.oncall.KeyUse;
import se.bostadforst.oncall.OnCallActs;
import se.bostadforst.oncall.ReportConfirmed;
import se.bostadforst.oncall.Situation;
import se.bostadforst.oncall.TalkOutcome;
import se.bostadforst.oncall.Triage;
import se.bostadforst.oncall.TurnOutOutcome;
import se.bostadforst.tenancy.KeyAgreements;

/** The jour's forms ({@code domain.md} 2.10 steps 1 to 3): short, for a phone at night, and none that stands in the way of 112. */
@Configuration(proxyBeanMethods = false)
class OnCallForms {

    @Bean
    TaskForm callBackForm(CaseForms shown, CallText text, OnCallActs acts) {
        return CaseForms.form(
                "oncall-call-back", visit -> call(shown, text, visit, "oncall-call-back"), (visit, answers) -> {
                    var heard = "JA".equals(answers.text("answered"))
                            ? new OnCallActs.Heard(
                                    answers.choice("situation", Situation.class),
                                    answers.yes("victim"),
                                    answers.yes("children"),
                                    answers.yes("neighbours"))
                            : null;
                    acts.calledBack(text.id(visit), heard, note(answers));
                });
    }

    @Bean
    TaskForm assessCallForm(CaseForms shown, CallText text, OnCallActs acts) {
        return CaseForms.form(
                "oncall-assess-call",
                visit -> {
                    var values = call(shown, text, visit, "oncall-assess-call");
                    text.call(visit).suggested().ifPresent(suggested -> values.put("suggestion", suggested.label()));
                    return values;
                },
                (visit, answers) -> acts.assessed(
                        text.id(visit),
                        answers.choice("triage", Triage.class),
                        answers.optionalText("reason").orElse(null)));
    }

    @Bean
    TaskForm calmByTalkForm(CaseForms shown, CallText text, OnCallActs acts) {
        return CaseForms.form(
                "oncall-calm-by-talk",
                visit -> call(shown, text, visit, "oncall-calm-by-talk"),
                (visit, answers) ->
                        acts.talked(text.id(visit), answers.choice("outcome", TalkOutcome.class), note(answers)));
    }

    @Bean
    TaskForm emergencyForm(CaseForms shown, CallText text, OnCallActs acts) {
        return CaseForms.form(
                "oncall-emergency", visit -> call(shown, text, visit, "oncall-emergency"), (visit, answers) -> {
                    var done = new ArrayList<EmergencyStep>();
                    put(answers, "called112", EmergencyStep.LARMAT_112, done);
                    put(answers, "reportMade", EmergencyStep.OROSANMALAN, done);
                    put(answers, "socialServicesTold", EmergencyStep.SOCIALTJANSTEN, done);
                    put(answers, "safe", EmergencyStep.SAKERT, done);
                    acts.alarmed(text.id(visit), done, note(answers));
                });
    }

    @Bean
    TaskForm turnOutForm(CaseForms shown, CallText text, OnCallActs acts, KeyAgreements keys) {
        return CaseForms.form(
                "oncall-turn-out",
                visit -> {
                    var values = shown.caseOnly(visit, "oncall-turn-out", DataClass.C12, DataClass.A5);
                    var call = text.call(visit);
                    values.put("call", text.inSwedish(call));
                    values.put("keys", KeyText.of(keys.of(call.caseNumber())));
                    return values;
                },
                (visit, answers) -> acts.turnedOut(
                        text.id(visit),
                        CallTime.read(answers.text("arrivedAt"), CallTime.Clock.SOMMARTID, "arrivedAt"),
                        answers.choice("outcome", TurnOutOutcome.class),
                        answers.choice("keyUse", KeyUse.class),
                        note(answers)));
    }

    @Bean
    TaskForm confirmReportForm(CaseForms shown, CallText text, OnCallActs acts) {
        return CaseForms.form(
                "oncall-confirm-report",
                visit -> call(shown, text, visit, "oncall-confirm-report"),
                (visit, answers) -> acts.reportConfirmed(
                        text.id(visit), answers.choice("confirmed", ReportConfirmed.class), note(answers)));
    }

    @Bean
    TaskForm completePapersForm(CaseForms shown, CallText text, OnCallActs acts) {
        return CaseForms.form(
                "oncall-complete-papers",
                visit -> call(shown, text, visit, "oncall-complete-papers"),
                (visit, answers) -> acts.documented(text.id(visit), answers.text("note")));
    }

    private static Map<String, Object> call(CaseForms shown, CallText text, TaskVisit visit, String formId) {
        var values = shown.caseOnly(visit, formId, DataClass.C12);
        values.put("call", text.inSwedish(text.call(visit)));
        return values;
    }

    private static String note(Answers answers) {
        return answers.optionalText("note").orElse(null);
    }

    private static void put(Answers answers, String key, EmergencyStep step, ArrayList<EmergencyStep> done) {
        if (answers.yes(key)) {
            done.add(step);
        }
    }
}
