package se.bostadforst.followup;

import java.time.LocalDate;
import se.bostadforst.casefile.CaseNumber;

/** A meeting has a day, or a new one; in the transaction of the booking. */
public record FollowUpBooked(CaseNumber caseNumber, int number, LocalDate on) {}
