package se.bostadforst.casefile;

import java.time.LocalDate;
import java.util.Optional;
import se.bostadforst.access.Unit;

/** A case's position (C0): number, unit, status and dates. */
public record CaseSummary(
        CaseNumber caseNumber,
        Unit unit,
        CaseStatus status,
        Optional<Closing> closing,
        HouseholdType householdType,
        boolean children,
        LocalDate opened) {}
