package se.bostadforst.support;

import java.util.UUID;
import se.bostadforst.casefile.CaseNumber;

/** Somebody did not come; they are sought out, never punished (A-26, T-16). */
public record MeetingMissed(CaseNumber caseNumber, UUID personId) {}
