package se.bostadforst.tenancy;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.bostadforst.access.CaseAccess;
import se.bostadforst.access.CaseNotFound;
import se.bostadforst.access.DataClass;
import se.bostadforst.access.Purpose;
import se.bostadforst.admission.Capacity;
import se.bostadforst.casefile.CaseEvent;
import se.bostadforst.casefile.CaseFiles;
import se.bostadforst.casefile.CaseLog;
import se.bostadforst.casefile.CaseNumber;
import se.bostadforst.casefile.Closing;

/** Ends a tenancy and gives back what it held: the flat to the landlord, the place to the next in line. */
@Service
@Transactional
public class TenancyClosing {

    private final CaseAccess access;
    private final Tenancies tenancies;
    private final FlatOffers offers;
    private final Leases leases;
    private final Capacity capacity;
    private final CaseFiles cases;
    private final CaseLog log;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    TenancyClosing(
            CaseAccess access,
            Tenancies tenancies,
            FlatOffers offers,
            Leases leases,
            Capacity capacity,
            CaseFiles cases,
            CaseLog log,
            Clock clock,
            ApplicationEventPublisher events) {
        this.access = access;
        this.tenancies = tenancies;
        this.offers = offers;
        this.leases = leases;
        this.capacity = capacity;
        this.cases = cases;
        this.log = log;
        this.clock = clock;
        this.events = events;
    }

    /**
     * The move-in does not come about; only before the first day. The caseworker's, from the case's page.
     *
     * @throws CaseNotFound when the asker is not the unit's caseworker, or there is no tenancy
     * @throws AlreadyMovedIn when somebody lives there: then there is a tenancy to terminate by law
     */
    public void cancel(CaseNumber caseNumber) {
        access.requireChangeBy("soc_handlaggare", caseNumber.value(), Purpose.change("cancel-move-in"), DataClass.C3);
        var tenancy = tenancies.of(caseNumber).orElseThrow(CaseNotFound::new);
        if (tenancy.movedIn() || tenancy.endedOn().isPresent()) {
            throw new AlreadyMovedIn();
        }
        end(caseNumber, LocalDate.now(clock), TenancyEnding.FORE_INFLYTTNING);
    }

    /** The tenancy is over for a reason somebody else has decided; told to the processes in the same transaction. */
    public void end(CaseNumber caseNumber, LocalDate on, TenancyEnding reason) {
        if (tenancies.putEnd(caseNumber, on, reason)) {
            log.add(caseNumber, CaseEvent.TENANCY_ENDED, reason.label());
            events.publishEvent(new TenancyEnded(caseNumber, on, reason));
        }
    }

    /**
     * Gives back the flat and the place; a tenant who took over the contract keeps the flat and gives back the place. A household that
     * never moved in has no case left. Repeating it changes nothing.
     */
    public void release(CaseNumber caseNumber) {
        var tenancy = tenancies.of(caseNumber).orElseThrow();
        leases.end(caseNumber, tenancy.endedOn().orElseThrow());
        if (tenancy.ending().filter(TenancyEnding.OVERTAGET::equals).isPresent()) {
            offers.takenOver(caseNumber);
        } else {
            offers.giveBack(caseNumber);
        }
        capacity.release(caseNumber);
        if (!tenancy.movedIn()) {
            cases.close(caseNumber, Closing.EJ_INFLYTTAD);
            cases.unshare(caseNumber);
        }
    }
}
