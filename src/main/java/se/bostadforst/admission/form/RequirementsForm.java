package se.bostadforst.admission.form;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Component;
import se.bostadforst.access.DataClass;
import se.bostadforst.admission.Answer;
import se.bostadforst.admission.RequirementAnswers;
import se.bostadforst.admission.Requirements;
import se.bostadforst.admission.Selection;
import se.bostadforst.casefile.CaseForms;
import se.bostadforst.casefile.CaseNumber;
import se.bostadforst.forms.Answers;
import se.bostadforst.forms.FormRefused;
import se.bostadforst.forms.TaskForm;
import se.bostadforst.forms.TaskVisit;

/** "Bedöm urvalskrav" (DT-1); opens with the latest answers so that only what was missing needs an answer. */
@Component
class RequirementsForm implements TaskForm {

    private final CaseForms shown;
    private final Requirements requirements;
    private final Clock clock;

    RequirementsForm(CaseForms shown, Requirements requirements, Clock clock) {
        this.shown = shown;
        this.requirements = requirements;
        this.clock = clock;
    }

    @Override
    public String formId() {
        return "admission-answer-requirements";
    }

    @Override
    public Map<String, Object> show(TaskVisit visit) {
        var caseNumber = new CaseNumber(visit.caseNumber());
        var values = shown.withPersons(visit, formId(), DataClass.C1, DataClass.C9, DataClass.A2);
        requirements.answers(caseNumber).ifPresent(before -> {
            values.put("acutelyHomeless", before.acutelyHomeless().name());
            values.put("currentAtUnit", before.currentAtUnit());
            values.put("qualifiesTrainingFlat", before.qualifiesTrainingFlat().name());
            values.put("wantsOwnFlat", before.wantsOwnFlat().name());
            values.put("acceptsGuide", before.acceptsGuide().name());
            values.put("acceptsCooperation", before.acceptsCooperation().name());
            values.put("understandsProject", before.understandsProject().name());
            values.put("acceptsEvaluation", before.acceptsEvaluation().name());
            values.put("disturbanceEviction", before.disturbanceEviction().name());
            before.evictionDate().ifPresent(day -> values.put("evictionDate", day.toString()));
            values.put("violent", before.violent().name());
            values.put("riskToOthers", before.riskToOthers().name());
            requirements.violenceMotivation(caseNumber).ifPresent(text -> values.put("violenceMotivation", text));
        });
        requirements
                .selection(caseNumber)
                .filter(selection -> selection.result() == Selection.Result.INCOMPLETE)
                .ifPresent(selection -> {
                    values.put("hasMissing", true);
                    values.put(
                            "missing",
                            "Obesvarat: krav "
                                    + String.join(", ", selection.codes()).replace("R", ""));
                });
        return values;
    }

    @Override
    public void submit(TaskVisit visit, Answers answers) {
        var evicted = answers.optionalDate("evictionDate");
        if (evicted.isPresent() && evicted.get().isAfter(LocalDate.now(clock))) {
            throw FormRefused.at("evictionDate", "Dagen har inte varit än.");
        }
        requirements.answer(
                new CaseNumber(visit.caseNumber()),
                new RequirementAnswers(
                        answers.choice("acutelyHomeless", Answer.class),
                        answers.text("currentAtUnit"),
                        answers.choice("qualifiesTrainingFlat", Answer.class),
                        answers.choice("wantsOwnFlat", Answer.class),
                        answers.choice("acceptsGuide", Answer.class),
                        answers.choice("acceptsCooperation", Answer.class),
                        answers.choice("understandsProject", Answer.class),
                        answers.choice("acceptsEvaluation", Answer.class),
                        answers.choice("disturbanceEviction", Answer.class),
                        evicted,
                        answers.choice("violent", Answer.class),
                        answers.choice("riskToOthers", Answer.class)),
                answers.optionalText("violenceMotivation").orElse(null));
    }
}
