package se.bostadforst.support;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.UUID;
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

/** Letters about support: the case number and what it is about. Late letters about a month that is over are not sent. */
@Service
@Transactional
public class SupportNotices {

    private static final String GUIDE = "ssm_vagledare";

    private final SupportMonths months;
    private final SupportCalendar calendar;
    private final CaseFiles cases;
    private final RoleCatalogue roles;
    private final Outbox outbox;
    private final CaseLog log;
    private final Clock clock;

    SupportNotices(
            SupportMonths months,
            SupportCalendar calendar,
            CaseFiles cases,
            RoleCatalogue roles,
            Outbox outbox,
            CaseLog log,
            Clock clock) {
        this.months = months;
        this.calendar = calendar;
        this.cases = cases;
        this.roles = roles;
        this.outbox = outbox;
        this.log = log;
        this.clock = clock;
    }

    /** The 15th: fewer than half of the meetings are held ({@code domain.md} 2.4 timers). */
    public void first(CaseNumber caseNumber, UUID personId, YearMonth month) {
        var open = months.of(caseNumber, personId, month).orElseThrow();
        var count = months.count(caseNumber, personId, month);
        if (stillOn(month) && open.full() && count.held() * 2 < open.required()) {
            post(caseNumber, personId, "first/" + month, "Få stödmöten hittills i " + month, GUIDE);
        }
    }

    /** The 24th: one more than the last is missing, or none with socialtjänsten is held or booked. */
    public void second(CaseNumber caseNumber, UUID personId, YearMonth month) {
        var open = months.of(caseNumber, personId, month).orElseThrow();
        var count = months.count(caseNumber, personId, month);
        if (stillOn(month)
                && open.full()
                && (count.held() < open.required() - 1
                        || count.withSocialServices() + count.plannedWithSocialServices() == 0)) {
            var what = "Stödmöten saknas i " + month;
            post(caseNumber, personId, "second/" + month, what, GUIDE);
            post(caseNumber, personId, "second/" + month, what, unit(caseNumber));
        }
    }

    /** A new version of the plan is the caseworker's to read. */
    public void planLocked(CaseNumber caseNumber, UUID personId) {
        post(caseNumber, personId, "plan/" + today(), "Ny version av genomförandeplanen", unit(caseNumber));
    }

    /** A review is near. */
    public void planReview(CaseNumber caseNumber, UUID personId) {
        post(caseNumber, personId, "plan-review/" + today(), "Genomförandeplanen ska ses över", GUIDE);
    }

    /** The plan is late; the manager hears of it, and it is nothing against the tenant. */
    public void planOverdue(CaseNumber caseNumber, UUID personId) {
        log.add(caseNumber, CaseEvent.PLAN_OVERDUE);
        post(
                caseNumber,
                personId,
                "plan-overdue/" + calendar.planDue(caseNumber, personId).date(),
                "Genomförandeplanen är försenad",
                "ssm_chef");
    }

    private boolean stillOn(YearMonth month) {
        return !today().isAfter(month.atEndOfMonth());
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private String unit(CaseNumber caseNumber) {
        return roles.role("soc_handlaggare").orElseThrow().groupIn(cases.unitOf(caseNumber));
    }

    private void post(CaseNumber caseNumber, UUID personId, String key, String what, String groupId) {
        outbox.post(OutboxMessage.aboutTask(
                caseNumber + "/support/" + key + "/" + personId + "/" + groupId,
                new Recipient.ToGroup(groupId),
                caseNumber.value(),
                what,
                "/arenden/" + caseNumber));
    }
}
