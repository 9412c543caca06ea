package se.bostadforst.assistance.appeal;

import java.util.UUID;
import se.bostadforst.casefile.CaseNumber;

/** The person has taken the appeal back. */
public record AppealWithdrawn(CaseNumber caseNumber, UUID appealId) {}
