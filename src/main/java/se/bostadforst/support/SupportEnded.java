package se.bostadforst.support;

import java.time.LocalDate;
import se.bostadforst.casefile.CaseNumber;

/**
 * Support is over for the household, because they wanted it or a new decision says so.
 *
 * @param on last day, civil date in Sweden
 */
public record SupportEnded(CaseNumber caseNumber, LocalDate on) {}
