package se.bostadforst.oncall;

import java.util.UUID;
import se.bostadforst.casefile.CaseNumber;

/** A call has been struck because it was wrong, in this transaction. */
public record CallStruck(CaseNumber caseNumber, UUID callId) {}
