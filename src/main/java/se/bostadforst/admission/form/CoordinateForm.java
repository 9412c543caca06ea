package se.bostadforst.admission.form;

import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import se.bostadforst.access.ActorContext;
import se.bostadforst.access.CaseAccess;
import se.bostadforst.access.DataClass;
import se.bostadforst.admission.Nominations;
import se.bostadforst.casefile.CaseFiles;
import se.bostadforst.casefile.CaseForms;
import se.bostadforst.casefile.CaseNumber;
import se.bostadforst.forms.Answers;
import se.bostadforst.forms.FormRefused;
import se.bostadforst.forms.TaskForm;
import se.bostadforst.forms.TaskVisit;

/** "Samordna dubbelnominering": the project leader sees numbers and units, no person; each case named is a line in the read log. */
@Component
class CoordinateForm implements TaskForm {

    private final CaseForms shown;
    private final Nominations nominations;
    private final CaseFiles cases;
    private final CaseAccess access;

    CoordinateForm(CaseForms shown, Nominations nominations, CaseFiles cases, CaseAccess access) {
        this.shown = shown;
        this.access = access;
        this.nominations = nominations;
        this.cases = cases;
    }

    @Override
    public String formId() {
        return "admission-coordinate-nominations";
    }

    @Override
    public Map<String, Object> show(TaskVisit visit) {
        var caseNumber = new CaseNumber(visit.caseNumber());
        var values = shown.caseOnly(visit, formId(), DataClass.A3);
        values.put("unit", ActorContext.asProcess(() -> cases.unitOf(caseNumber).label()));
        var others = nominations.others(caseNumber);
        others.forEach(other ->
                access.requireRead(other.caseNumber().value(), CaseForms.purpose(visit, formId()), DataClass.A3));
        values.put(
                "others",
                others.stream()
                        .map(other -> other.caseNumber() + ", " + other.unit().label())
                        .collect(Collectors.joining("\n")));
        return values;
    }

    @Override
    public void submit(TaskVisit visit, Answers answers) {
        try {
            nominations.coordinate(
                    new CaseNumber(visit.caseNumber()), answers.choice("coordination", Nominations.Coordination.class));
        } catch (Nominations.AlreadyAdmitted refused) {
            throw FormRefused.at("coordination", refused.getMessage());
        }
    }
}
