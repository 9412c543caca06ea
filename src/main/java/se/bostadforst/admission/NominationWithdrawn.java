package se.bostadforst.admission;

import se.bostadforst.casefile.CaseNumber;

/** A nomination has been taken back; the process ends it in the same transaction. */
public record NominationWithdrawn(CaseNumber caseNumber) {}
