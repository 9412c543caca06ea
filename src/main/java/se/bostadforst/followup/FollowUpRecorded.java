package se.bostadforst.followup;

import java.time.LocalDate;
import se.bostadforst.casefile.CaseNumber;

/**
 * The record of a follow-up has been written, together with the quarter's where there is one; in that transaction.
 *
 * @param on the day it was held; the day it was given up when it was not
 */
public record FollowUpRecorded(CaseNumber caseNumber, int number, boolean held, LocalDate on) {}
