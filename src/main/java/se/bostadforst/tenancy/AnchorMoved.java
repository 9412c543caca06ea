package se.bostadforst.tenancy;

import java.time.LocalDate;
import se.bostadforst.casefile.CaseNumber;

/**
 * A contract amendment has moved the first day of the tenancy (A-01, T-04); everything counted from it is to be counted again.
 *
 * @param from civil date in Sweden
 * @param to civil date in Sweden
 */
public record AnchorMoved(CaseNumber caseNumber, LocalDate from, LocalDate to) {}
