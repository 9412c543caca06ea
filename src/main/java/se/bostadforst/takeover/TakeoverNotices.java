package se.bostadforst.takeover;

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

/** Letters about an own contract: the case number and what it is about. Silence is told of and never an answer (A-13, T-52). */
@Service
@Transactional
public class TakeoverNotices {

    private final TakeoverTests tests;
    private final CaseFiles cases;
    private final RoleCatalogue roles;
    private final Outbox outbox;
    private final CaseLog log;

    TakeoverNotices(TakeoverTests tests, CaseFiles cases, RoleCatalogue roles, Outbox outbox, CaseLog log) {
        this.tests = tests;
        this.cases = cases;
        this.roles = roles;
        this.outbox = outbox;
        this.log = log;
    }

    /** Svenska Bostäder has not answered yet. */
    public void remind(CaseNumber caseNumber, String taskKey) {
        log.add(caseNumber, CaseEvent.TAKEOVER_REMINDED);
        post(caseNumber, "remind/" + taskKey, "Besked om eget kontrakt väntas", "sb_beslut");
    }

    /** The time for an answer has gone. */
    public void escalate(CaseNumber caseNumber, String taskKey) {
        log.add(caseNumber, CaseEvent.TAKEOVER_ESCALATED);
        post(caseNumber, "escalate/" + taskKey, "Besked om eget kontrakt har uteblivit", "projektledare");
    }

    /** There is an answer: the caseworker and the guide tell the tenant, in person first ({@code domain.md} 2.7 notifications). */
    public void answered(CaseNumber caseNumber) {
        var what = "Svenska Bostäder har lämnat besked om eget kontrakt";
        post(
                caseNumber,
                "answered",
                what,
                roles.role("soc_handlaggare").orElseThrow().groupIn(cases.unitOf(caseNumber)));
        post(caseNumber, "answered", what, "ssm_vagledare");
    }

    private void post(CaseNumber caseNumber, String key, String what, String groupId) {
        var test = tests.running(caseNumber).map(TakeoverTest::number).orElse(0);
        outbox.post(OutboxMessage.aboutTask(
                "%s/takeover/%d/%s/%s".formatted(caseNumber, test, key, groupId),
                new Recipient.ToGroup(groupId),
                caseNumber.value(),
                what,
                "/arenden/" + caseNumber));
    }
}
