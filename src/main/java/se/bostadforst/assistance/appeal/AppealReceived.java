package se.bostadforst.assistance.appeal;

import java.util.UUID;
import se.bostadforst.casefile.CaseNumber;

/** An appeal has been registered, or taken up again because its dismissal did not stand; its process begins. */
public record AppealReceived(CaseNumber caseNumber, UUID appealId) {}
