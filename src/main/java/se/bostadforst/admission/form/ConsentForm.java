package se.bostadforst.admission.form;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import se.bostadforst.access.DataClass;
import se.bostadforst.casefile.CaseEvent;
import se.bostadforst.casefile.CaseForms;
import se.bostadforst.casefile.CaseLog;
import se.bostadforst.casefile.CaseNumber;
import se.bostadforst.casefile.Consents;
import se.bostadforst.casefile.Persons;
import se.bostadforst.forms.Answers;
import se.bostadforst.forms.FormRefused;
import se.bostadforst.forms.TaskForm;
import se.bostadforst.forms.TaskVisit;

/** "Informera och inhämta samtycke": each adult answers for each recipient; an unticked box is a recorded no. */
@Component
class ConsentForm implements TaskForm {

    private static final Set<DataClass> CLASSES =
            Set.of(DataClass.C1, DataClass.C2, DataClass.C4, DataClass.C8, DataClass.C10);

    private final CaseForms shown;
    private final Persons persons;
    private final Consents consents;
    private final CaseLog log;
    private final Clock clock;

    ConsentForm(CaseForms shown, Persons persons, Consents consents, CaseLog log, Clock clock) {
        this.shown = shown;
        this.persons = persons;
        this.consents = consents;
        this.log = log;
        this.clock = clock;
    }

    @Override
    public String formId() {
        return "admission-obtain-consent";
    }

    @Override
    public Map<String, Object> show(TaskVisit visit) {
        var values = shown.withPersons(visit, formId(), DataClass.C1);
        values.put("persons2", persons.ids(new CaseNumber(visit.caseNumber())).size() == 2);
        return values;
    }

    @Override
    public void submit(TaskVisit visit, Answers answers) {
        var caseNumber = new CaseNumber(visit.caseNumber());
        var until = answers.optionalDate("validUntil");
        if (until.isPresent() && until.get().isBefore(LocalDate.now(clock))) {
            throw FormRefused.at("validUntil", "Dagen har redan varit.");
        }
        var order = 0;
        for (var personId : persons.ids(caseNumber)) {
            order++;
            var yes = answers.ticked("consents" + order).stream()
                    .map(Consents.Recipient::valueOf)
                    .collect(Collectors.toSet());
            consents.record(
                    caseNumber,
                    personId,
                    yes,
                    CLASSES,
                    answers.choice("consentForm", Consents.Form.class),
                    until.orElse(null));
        }
        var inForce = consents.inForce(caseNumber).stream()
                .map(Consents.Recipient::label)
                .collect(Collectors.joining(", "));
        log.add(caseNumber, CaseEvent.CONSENT_RECORDED, inForce.isEmpty() ? "ingen mottagare" : inForce);
    }
}
