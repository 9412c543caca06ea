package se.bostadforst.support;

import java.time.YearMonth;
import java.util.UUID;
import se.bostadforst.casefile.CaseNumber;

/** A closed month has got another meeting, or lost one, and is to be judged again. */
public record MonthReopened(CaseNumber caseNumber, UUID personId, YearMonth month) {}
