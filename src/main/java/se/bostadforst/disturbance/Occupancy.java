package se.bostadforst.disturbance;

import java.time.LocalDate;
import java.util.Optional;
import se.bostadforst.casefile.CaseNumber;

/** Since when the household has the flat; answered by the room that keeps tenancies. What happened before is no complaint about it. */
public interface Occupancy {

    /** The first day of the tenancy, for the process's own steps; empty before there is a contract. */
    Optional<LocalDate> since(CaseNumber caseNumber);
}
