package se.bostadforst.tenancy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A contract in force or on its way. Dates are civil dates in Sweden, rent is kronor a month.
 *
 * @param jointLetting the flat was hired together with at least two others for subletting, which gives the right of prolongation from day
 *     one (JB 12:45)
 */
public record Lease(
        LeaseKind kind,
        int version,
        LocalDate startsOn,
        Optional<LocalDate> endsOn,
        int noticeMonths,
        BigDecimal monthlyRent,
        boolean jointLetting,
        LocalDate drawnUpOn,
        Optional<LocalDate> signedOn) {}
