package se.bostadforst.admission;

import se.bostadforst.casefile.CaseNumber;

/** A nomination has ended without a place; what still waits beside it is not needed any more. */
public record NominationClosed(CaseNumber caseNumber) {}
