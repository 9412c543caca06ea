package se.bostadforst.respite.form;

import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.bostadforst.access.DataClass;
import se.bostadforst.casefile.CaseForms;
import se.bostadforst.casefile.CaseNumber;
import se.bostadforst.forms.Answers;
import se.bostadforst.forms.TaskForm;
import se.bostadforst.respite.Placement;
import se.bostadforst.respite.RespiteAssessments;
import se.bostadforst.respite.RespiteReason;

/** "Bedöm och motivera": the tenant's yes or no, and the request, on one screen for a telephone at night. */
@Configuration(proxyBeanMethods = false)
class AssessForms {

    @Bean
    TaskForm assessRespiteForm(CaseForms shown, RespiteText text, RespiteAssessments assessments) {
        return CaseForms.form(
                "respite-assess",
                visit -> {
                    text.requireRespite(visit);
                    var placement = text.of(visit);
                    var values = shown.withPersonsIfConsented(
                            visit, "respite-assess", DataClass.C0, DataClass.C1, DataClass.C10);
                    values.put("raisedBy", placement.raisedBy().label());
                    values.put("choosePerson", placement.personId().isEmpty());
                    values.put("people", text.people(new CaseNumber(visit.caseNumber())));
                    values.put("account", text.account(placement));
                    return values;
                },
                (visit, answers) -> {
                    var placement = text.of(visit);
                    var person = placement.personId().orElseGet(() -> UUID.fromString(answers.text("person")));
                    if ("NEJ".equals(answers.text("accepts"))) {
                        assessments.notRelevant(placement, person, answers.text("measures"));
                    } else {
                        RespiteText.atField(() -> assessments.request(placement, person, request(answers)));
                    }
                });
    }

    private static Placement.Request request(Answers answers) {
        Set<RespiteReason> reasons =
                answers.ticked("reasons").stream().map(RespiteReason::valueOf).collect(Collectors.toSet());
        return new Placement.Request(
                answers.date("firstNight"),
                answers.date("lastNight"),
                reasons,
                "JA".equals(answers.text("childStays")),
                answers.text("situation"));
    }
}
