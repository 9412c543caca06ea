package se.bostadforst.followup;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.bostadforst.casefile.CaseNumber;
import se.bostadforst.support.Supports;
import se.bostadforst.tenancy.Tenancies;

/** Opens the follow-ups one by one, while the tenancy or the support goes on (A-28, T-15). */
@Service
@Transactional
public class FollowUpOpening {

    private final FollowUps followUps;
    private final FollowUpCalendar calendar;
    private final Tenancies tenancies;
    private final Supports supports;

    FollowUpOpening(FollowUps followUps, FollowUpCalendar calendar, Tenancies tenancies, Supports supports) {
        this.followUps = followUps;
        this.calendar = calendar;
        this.tenancies = tenancies;
        this.supports = supports;
    }

    /** True while there is anything to follow up. */
    public boolean goesOn(CaseNumber caseNumber) {
        return se.bostadforst.access.ActorContext.asProcess(() -> tenancies.of(caseNumber))
                        .filter(tenancy -> tenancy.endedOn().isEmpty())
                        .isPresent()
                || supports.of(caseNumber).stream()
                        .anyMatch(support -> support.endedOn().isEmpty());
    }

    /**
     * Opens the next one, in order and each once, also when the program was down for a while.
     *
     * @return its number
     */
    public int openNext(CaseNumber caseNumber) {
        var number = calendar.nextNumber(caseNumber);
        followUps.open(
                caseNumber,
                number,
                calendar.nominal(caseNumber, number).date(),
                calendar.windowFrom(caseNumber, number),
                calendar.windowTo(caseNumber, number));
        return number;
    }
}
