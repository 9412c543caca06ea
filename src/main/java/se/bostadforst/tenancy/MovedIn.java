package se.bostadforst.tenancy;

import java.time.LocalDate;
import se.bostadforst.casefile.CaseNumber;

/**
 * The tenancy has begun: 00:00 on the anchor ({@code domain.md} 2.2 step 10). Published once per tenancy, in the transaction that sets the
 * status; support begins from it.
 *
 * @param anchor civil date in Sweden
 */
public record MovedIn(CaseNumber caseNumber, LocalDate anchor) {}
