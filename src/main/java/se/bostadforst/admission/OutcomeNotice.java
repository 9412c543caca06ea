package se.bostadforst.admission;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.bostadforst.access.RoleCatalogue;
import se.bostadforst.casefile.CaseFiles;
import se.bostadforst.casefile.CaseNumber;
import se.bostadforst.messaging.Outbox;
import se.bostadforst.messaging.OutboxMessage;
import se.bostadforst.messaging.Recipient;

/** Tells the nominating unit, and the parties that take part in the case, how it went: the number and that it is settled, nothing else. */
@Service
@Transactional
public class OutcomeNotice {

    private final CaseFiles cases;
    private final RoleCatalogue roles;
    private final Outbox outbox;

    OutcomeNotice(CaseFiles cases, RoleCatalogue roles, Outbox outbox) {
        this.cases = cases;
        this.roles = roles;
        this.outbox = outbox;
    }

    /** The household has been admitted; a second run sends nothing more. */
    public void admitted(CaseNumber caseNumber) {
        post(caseNumber, "admitted", "Antagen till Bostad först");
    }

    /** The nomination has ended without a place, whatever the reason. Call it while the parties still take part. */
    public void closed(CaseNumber caseNumber) {
        post(caseNumber, "closed", "Nomineringen är avslutad");
    }

    private void post(CaseNumber caseNumber, String key, String what) {
        var unit = roles.role("soc_handlaggare").orElseThrow().groupIn(cases.unitOf(caseNumber));
        post(caseNumber, key, what, unit);
        var taking = cases.parties(caseNumber);
        Approvals.PARTIES.stream()
                .filter(party -> taking.contains(party.organisation()))
                .forEach(party -> post(caseNumber, key, what, party.groupId()));
    }

    private void post(CaseNumber caseNumber, String key, String what, String groupId) {
        outbox.post(OutboxMessage.aboutTask(
                caseNumber + "/" + key + "/" + groupId,
                new Recipient.ToGroup(groupId),
                caseNumber.value(),
                what,
                "/arenden/" + caseNumber));
    }
}
