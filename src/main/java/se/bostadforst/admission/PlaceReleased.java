package se.bostadforst.admission;

import se.bostadforst.casefile.CaseNumber;

/** There is room for this waiting household now; its process goes on in the same transaction. */
public record PlaceReleased(CaseNumber caseNumber) {}
