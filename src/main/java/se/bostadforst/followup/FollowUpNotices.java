package se.bostadforst.followup;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Optional;
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

/**
 * Letters about follow-ups: the case number and what it is about. At most one of each kind to a group and a day, also when several months'
 * are late at once because the program was down.
 */
@Service
@Transactional
public class FollowUpNotices {

    private static final String GUIDE = "ssm_vagledare";
    private static final int GATE = 3;

    private final FollowUps followUps;
    private final FollowUpCalendar calendar;
    private final CaseFiles cases;
    private final RoleCatalogue roles;
    private final Outbox outbox;
    private final CaseLog log;
    private final Clock clock;

    FollowUpNotices(
            FollowUps followUps,
            FollowUpCalendar calendar,
            CaseFiles cases,
            RoleCatalogue roles,
            Outbox outbox,
            CaseLog log,
            Clock clock) {
        this.followUps = followUps;
        this.calendar = calendar;
        this.cases = cases;
        this.roles = roles;
        this.outbox = outbox;
        this.log = log;
        this.clock = clock;
    }

    /** Those who are to come; the landlord each quarter, and at the third those who decide on the own contract ({@code domain.md} 2.6). */
    public void booked(CaseNumber caseNumber, int number, LocalDate on) {
        var followUp = followUps.of(caseNumber, number).orElseThrow();
        var invited = new ArrayList<String>();
        invited.add(unit(caseNumber, "soc_handlaggare"));
        if (followUp.quarterly()) {
            invited.add("sb_forvaltare");
        }
        if (followUp.quarterly() && followUp.quarter() == GATE) {
            invited.add("sb_beslut");
            invited.add(unit(caseNumber, "soc_hyra"));
        }
        var what = (followUp.quarterly() ? "Kvartalsuppföljning bokad " : "Månadsuppföljning bokad ") + on;
        var meeting = followUps.booked(caseNumber, number);
        var key = "booked-%d-%s-%d".formatted(number, on, meeting.bookings());
        invited.forEach(
                group -> outbox.post(letter(caseNumber, key, what, group).with(meeting.appointment(Optional.empty()))));
    }

    /** The report is missing; near the meeting the manager hears of it. */
    public void reportMissing(CaseNumber caseNumber, int number) {
        followUps.reminded(caseNumber, number);
        post(caseNumber, "report-" + today(), "Månadsrapporten är inte lämnad", GUIDE);
        if (calendar.managersTurn(caseNumber, number)) {
            log.add(caseNumber, CaseEvent.FOLLOW_UP_REPORT_LATE, Integer.toString(number));
            post(caseNumber, "report-late-" + number, "Månadsrapporten saknas inför uppföljningen", "ssm_chef");
        }
    }

    /** The record is late. */
    public void minutesLate(CaseNumber caseNumber) {
        post(caseNumber, "minutes-" + today(), "Protokollet är försenat", unit(caseNumber, "soc_chef"));
    }

    /** The goals have not been rated. */
    public void goalsLate(CaseNumber caseNumber) {
        post(caseNumber, "goals-" + today(), "Kvartalets mål är inte skattade", GUIDE);
    }

    /** The landlord's rating has not come. */
    public void neighboursLate(CaseNumber caseNumber) {
        post(caseNumber, "neighbours-" + today(), "Kvartalets bedömning saknas", "sb_forvaltare");
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private String unit(CaseNumber caseNumber, String role) {
        return roles.role(role).orElseThrow().groupIn(cases.unitOf(caseNumber));
    }

    private void post(CaseNumber caseNumber, String key, String what, String groupId) {
        outbox.post(letter(caseNumber, key, what, groupId));
    }

    private static OutboxMessage letter(CaseNumber caseNumber, String key, String what, String groupId) {
        return OutboxMessage.aboutTask(
                caseNumber + "/followup/" + key + "/" + groupId,
                new Recipient.ToGroup(groupId),
                caseNumber.value(),
                what,
                "/arenden/" + caseNumber);
    }
}
