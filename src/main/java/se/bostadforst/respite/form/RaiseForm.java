package se.bostadforst.respite.form;

import org.springframework.stereotype.Component;
import se.bostadforst.access.CaseNotFound;
import se.bostadforst.casefile.CaseNumber;
import se.bostadforst.forms.Answers;
import se.bostadforst.forms.FormRefused;
import se.bostadforst.forms.StartForm;
import se.bostadforst.respite.Raiser;
import se.bostadforst.respite.RespiteRefused;
import se.bostadforst.respite.RespiteRequests;

/** "Avlastning kan behövas": a case number and no reasons, so that the landlord can say it and learns nothing. */
@Component
class RaiseForm implements StartForm {

    private final RespiteRequests requests;

    RaiseForm(RespiteRequests requests) {
        this.requests = requests;
    }

    @Override
    public String formId() {
        return "respite-raise";
    }

    @Override
    public String submit(Answers answers) {
        var caseNumber = new CaseNumber(answers.text("caseNumber"));
        var asker = requests.asker();
        var byTenant = asker != Raiser.HYRESVARD && "HYRESGAST".equals(answers.text("whose"));
        try {
            requests.opened(caseNumber, byTenant ? Raiser.HYRESGAST : asker);
        } catch (CaseNotFound notTheirs) {
            throw FormRefused.at("caseNumber", "Det finns inget sådant ärende där du kan föreslå avlastning.");
        } catch (RespiteRefused refused) {
            throw FormRefused.at(refused.field(), refused.getMessage());
        }
        return caseNumber.value();
    }
}
