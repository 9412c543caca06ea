package se.bostadforst.followup;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalInt;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.bostadforst.access.ActorContext;
import se.bostadforst.access.CaseAccess;
import se.bostadforst.access.DataClass;
import se.bostadforst.casefile.CaseNumber;
import se.bostadforst.disturbance.Deviations;
import se.bostadforst.respite.NightAccounts;
import se.bostadforst.support.SupportCalendar;
import se.bostadforst.support.SupportMonths;
import se.bostadforst.support.SupportPlans;
import se.bostadforst.support.Supports;
import se.bostadforst.tenancy.Tenancies;
import se.bostadforst.tenancy.rent.RentLedger;
import se.bostadforst.tenancy.rent.RentMonth;

/** What a monthly report is filled in with from the case ({@code domain.md} 2.5 step 2); for whoever has asked for A7. */
@Service
@Transactional
public class FollowUpFigures {

    private final FollowUps followUps;
    private final Tenancies tenancies;
    private final Supports supports;
    private final SupportMonths months;
    private final SupportPlans plans;
    private final SupportCalendar supportCalendar;
    private final Deviations deviations;
    private final RentLedger rents;
    private final NightAccounts nights;
    private final CaseAccess access;
    private final Clock clock;

    FollowUpFigures(
            FollowUps followUps,
            Tenancies tenancies,
            Supports supports,
            SupportMonths months,
            SupportPlans plans,
            SupportCalendar supportCalendar,
            Deviations deviations,
            RentLedger rents,
            NightAccounts nights,
            CaseAccess access,
            Clock clock) {
        this.followUps = followUps;
        this.tenancies = tenancies;
        this.supports = supports;
        this.months = months;
        this.plans = plans;
        this.supportCalendar = supportCalendar;
        this.deviations = deviations;
        this.rents = rents;
        this.nights = nights;
        this.access = access;
        this.clock = clock;
    }

    /** From the day after the last report's last day, or the anchor, until today. */
    public FollowUpReport.Facts of(CaseNumber caseNumber, int number) {
        var to = LocalDate.now(clock);
        var from = followUps
                .reportedTo(caseNumber, number)
                .map(day -> day.plusDays(1))
                .orElseGet(() -> tenancies.anchor(caseNumber).orElseThrow());
        var due = access.mayRead(caseNumber.value(), DataClass.C4)
                ? rents.dueBetween(caseNumber, from, to)
                : List.<RentMonth>of();
        var known = access.mayRead(caseNumber.value(), DataClass.C4);
        return new FollowUpReport.Facts(
                from,
                to,
                supports.of(caseNumber).stream()
                        .map(support -> person(support, from, to))
                        .toList(),
                deviations.count(caseNumber, from, to),
                nights.slept(caseNumber, from, to),
                known ? OptionalInt.of(due.size()) : OptionalInt.empty(),
                known
                        ? OptionalInt.of((int) due.stream()
                                .filter(month -> month.outcome().inTime().orElse(true))
                                .count())
                        : OptionalInt.empty());
    }

    private FollowUpReport.Person person(Supports.Support support, LocalDate from, LocalDate to) {
        var count = months.count(support.caseNumber(), support.personId(), from, to);
        var plan = ActorContext.asProcess(() -> plans.latest(support.caseNumber(), support.personId()));
        var late = support.endedOn().isEmpty()
                && supportCalendar
                        .planDue(support.caseNumber(), support.personId())
                        .date()
                        .isBefore(to);
        return new FollowUpReport.Person(
                support.personId(),
                count.held(),
                count.withSocialServices(),
                count.missed(),
                plan.map(SupportPlans.Plan::version).orElse(0),
                late);
    }
}
