package se.bostadforst.support;

import java.util.UUID;
import se.bostadforst.casefile.CaseNumber;

/** There has been contact. */
public record MeetingHeld(CaseNumber caseNumber, UUID personId) {}
