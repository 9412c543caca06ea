package se.bostadforst.admission;

import se.bostadforst.casefile.CaseNumber;

/** The household has been admitted to the project; told in the transaction of the last yes ({@code domain.md} 2.1). */
public record Admitted(CaseNumber caseNumber) {}
