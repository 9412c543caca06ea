package se.bostadforst.tenancy;

import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;
import se.bostadforst.casefile.CaseNumber;
import se.bostadforst.disturbance.Occupancy;

/** The window of complaints is the whole tenancy: it begins at the anchor. */
@Component
class TenancyOccupancy implements Occupancy {

    private final Tenancies tenancies;

    TenancyOccupancy(Tenancies tenancies) {
        this.tenancies = tenancies;
    }

    @Override
    public Optional<LocalDate> since(CaseNumber caseNumber) {
        return tenancies.anchor(caseNumber);
    }
}
