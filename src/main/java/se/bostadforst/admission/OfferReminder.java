package se.bostadforst.admission;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.bostadforst.access.RoleCatalogue;
import se.bostadforst.casefile.CaseEvent;
import se.bostadforst.casefile.CaseFiles;
import se.bostadforst.casefile.CaseLog;
import se.bostadforst.casefile.CaseNumber;
import se.bostadforst.messaging.Outbox;
import se.bostadforst.messaging.OutboxMessage;
import se.bostadforst.messaging.Recipient;

/** Tells the unit that nobody has answered an offer in time. It is never taken as a no. */
@Service
@Transactional
public class OfferReminder {

    private final CaseFiles cases;
    private final RoleCatalogue roles;
    private final CaseLog log;
    private final Outbox outbox;

    OfferReminder(CaseFiles cases, RoleCatalogue roles, CaseLog log, Outbox outbox) {
        this.cases = cases;
        this.roles = roles;
        this.log = log;
        this.outbox = outbox;
    }

    /** Writes the line in the log and posts the reminder; a second run sends nothing more. */
    public void remind(CaseNumber caseNumber) {
        var group = roles.role("soc_handlaggare").orElseThrow().groupIn(cases.unitOf(caseNumber));
        log.add(caseNumber, CaseEvent.OFFER_OVERDUE);
        outbox.post(OutboxMessage.aboutTask(
                caseNumber + "/offer-overdue",
                new Recipient.ToGroup(group),
                caseNumber.value(),
                "Påminnelse: svar på erbjudande",
                "/arenden/" + caseNumber));
    }
}
