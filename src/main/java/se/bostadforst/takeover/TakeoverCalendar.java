package se.bostadforst.takeover;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.bostadforst.access.ActorContext;
import se.bostadforst.calendar.Deadline;
import se.bostadforst.calendar.Deadlines;
import se.bostadforst.calendar.SwedishDates;
import se.bostadforst.casefile.CaseNumber;
import se.bostadforst.followup.FollowUp;
import se.bostadforst.followup.FollowUps;
import se.bostadforst.parameters.Parameter;
import se.bostadforst.parameters.Parameters;
import se.bostadforst.tenancy.Tenancies;

/** When an own contract can be tested, and why: calendar months from the anchor, and the third quarterly follow-up (A-02, T-05…T-07). */
@Service
@Transactional
public class TakeoverCalendar {

    /** "Den 3:e kvartalsuppföljningen" (S002:L143, L201): the seed's own figure and the gate. */
    private static final int GATE_QUARTER = 3;

    private final Tenancies tenancies;
    private final FollowUps followUps;
    private final Parameters parameters;
    private final Deadlines deadlines;
    private final Clock clock;

    TakeoverCalendar(
            Tenancies tenancies, FollowUps followUps, Parameters parameters, Deadlines deadlines, Clock clock) {
        this.tenancies = tenancies;
        this.followUps = followUps;
        this.parameters = parameters;
        this.deadlines = deadlines;
        this.clock = clock;
    }

    /** The first day nine months have gone; empty until there is an anchor. The day itself counts. */
    public Optional<Deadline> earliest(CaseNumber caseNumber) {
        return tenancies
                .anchor(caseNumber)
                .map(anchor -> deadlines.calendarMonthsAfter(
                        anchor, parameters.intValue(Parameter.TAKEOVER_EARLIEST_MONTHS, LocalDate.now(clock))));
    }

    /** True when the third quarterly follow-up has been held. */
    public boolean gateHeld(CaseNumber caseNumber) {
        return followUps.quarterHeld(caseNumber, GATE_QUARTER);
    }

    /** True when both conditions are there on the day (T-07). */
    public boolean timeHasCome(CaseNumber caseNumber, LocalDate on) {
        return gateHeld(caseNumber)
                && earliest(caseNumber).filter(day -> !on.isBefore(day.date())).isPresent();
    }

    /** Why it is too early, in Swedish. */
    public String whyTooEarly(CaseNumber caseNumber) {
        var earliest = earliest(caseNumber);
        var day = earliest.map(when -> "tidigast %s, %s".formatted(SwedishDates.withWeekday(when.date()), when.why()))
                .orElse("hyrestiden har inte börjat");
        return gateHeld(caseNumber) ? day : day + ", och när tredje kvartalsuppföljningen har hållits";
    }

    /** True when the household has moved in, and ever after. */
    public boolean movedIn(CaseNumber caseNumber) {
        return ActorContext.asProcess(() -> tenancies.of(caseNumber))
                .filter(Tenancies.Tenancy::movedIn)
                .isPresent();
    }

    /** True while the household lives in the flat at second hand. */
    public boolean tenancyRuns(CaseNumber caseNumber) {
        return ActorContext.asProcess(() -> tenancies.of(caseNumber))
                .filter(tenancy -> tenancy.movedIn() && tenancy.endedOn().isEmpty())
                .isPresent();
    }

    /** True when an own contract is an item at this follow-up: its month lies nine months from the anchor or later. */
    public boolean belongsTo(FollowUp followUp) {
        return earliest(followUp.caseNumber())
                .filter(day -> !followUp.nominalOn().isBefore(day.date()))
                .isPresent();
    }

    /** The first follow-up to come at which it can be tested. */
    public Optional<FollowUp> next(CaseNumber caseNumber) {
        return followUps.of(caseNumber).stream()
                .filter(FollowUp::open)
                .filter(this::belongsTo)
                .findFirst();
    }

    /** The default first day of an own contract: the next first of a month after that day. */
    public static LocalDate firstOfNextMonth(LocalDate day) {
        return day.withDayOfMonth(1).plusMonths(1);
    }
}
