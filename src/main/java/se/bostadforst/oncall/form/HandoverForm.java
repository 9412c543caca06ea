package se.bostadforst.oncall.form;

import java.util.Map;
import org.springframework.stereotype.Component;
import se.bostadforst.access.DataClass;
import se.bostadforst.casefile.CaseForms;
import se.bostadforst.casefile.CaseNumber;
import se.bostadforst.forms.Answers;
import se.bostadforst.forms.TaskForm;
import se.bostadforst.forms.TaskVisit;
import se.bostadforst.oncall.Handovers;

/** "Ta emot jourens överlämning": every call since the last one, day by day, and a receipt ({@code domain.md} 2.10 steps 5 and 6). */
@Component
class HandoverForm implements TaskForm {

    private static final String ID = "oncall-receive-handover";

    private final CaseForms shown;
    private final CallText text;
    private final Handovers handovers;

    HandoverForm(CaseForms shown, CallText text, Handovers handovers) {
        this.shown = shown;
        this.text = text;
        this.handovers = handovers;
    }

    @Override
    public String formId() {
        return ID;
    }

    @Override
    public Map<String, Object> show(TaskVisit visit) {
        var caseNumber = new CaseNumber(visit.caseNumber());
        var values = shown.withPersonsIfConsented(visit, ID, DataClass.C0, DataClass.C1, DataClass.C12);
        var waiting = handovers.waiting(caseNumber);
        values.put("entries", text.dayByDay(waiting));
        values.put("open", text.open(caseNumber, waiting));
        return values;
    }

    @Override
    public void submit(TaskVisit visit, Answers answers) {
        handovers.receive(new CaseNumber(visit.caseNumber()));
    }
}
