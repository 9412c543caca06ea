package se.bostadforst.oncall;

import java.util.UUID;
import se.bostadforst.casefile.CaseNumber;

/** The jour asks for an akut avlastningsplats for a person; whether there is one is not the jour's to decide ({@code domain.md} 2.9). */
public record RespiteWanted(CaseNumber caseNumber, UUID personId) {}
