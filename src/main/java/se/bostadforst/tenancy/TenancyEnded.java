package se.bostadforst.tenancy;

import java.time.LocalDate;
import se.bostadforst.casefile.CaseNumber;

/**
 * The tenancy is over. Support is not: it goes on until the person or a new decision ends it (A-28, T-15), except when nobody ever moved
 * in.
 *
 * @param on last day, civil date in Sweden
 */
public record TenancyEnded(CaseNumber caseNumber, LocalDate on, TenancyEnding reason) {}
