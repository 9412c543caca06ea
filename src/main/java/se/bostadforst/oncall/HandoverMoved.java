package se.bostadforst.oncall;

import java.util.List;
import java.util.UUID;
import se.bostadforst.casefile.CaseNumber;

/** The hand-over these calls wait for has been received, or one of them leads it now. */
public record HandoverMoved(CaseNumber caseNumber, List<UUID> waiting) {}
