package se.bostadforst.tenancy;

import se.bostadforst.casefile.CaseNumber;

/** Svenska Bostäder has taken an offered flat back; the household keeps its place and is offered another ({@code domain.md} 2.2). */
public record FlatWithdrawn(CaseNumber caseNumber) {}
