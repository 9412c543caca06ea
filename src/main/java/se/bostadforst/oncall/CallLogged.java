package se.bostadforst.oncall;

import java.util.UUID;
import se.bostadforst.casefile.CaseNumber;

/** The jour has logged a call, in this transaction. */
public record CallLogged(CaseNumber caseNumber, UUID callId) {}
