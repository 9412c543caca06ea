package se.bostadforst.followup;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import se.bostadforst.casefile.CaseNumber;

/**
 * One month's follow-up. Days are civil days in Sweden, times Swedish time.
 *
 * @param number months from the anchor
 * @param nominalOn the anchor's day in that month, or the next working day
 * @param windowFrom the first day it may be held
 * @param windowTo the last day it may be held
 */
public record FollowUp(
        CaseNumber caseNumber,
        int number,
        LocalDate nominalOn,
        LocalDate windowFrom,
        LocalDate windowTo,
        FollowUpStatus status,
        Optional<LocalDate> bookedOn,
        Optional<LocalTime> bookedAt,
        Optional<MeetingPlace> place,
        Optional<LocalDate> heldOn) {

    /** Months between two quarterly follow-ups; the seed's own word, "3:e kvartalsuppföljningen … 9 månader" (S002:L143). */
    public static final int QUARTER = 3;

    /** True when the quarter is followed up in the same sitting. */
    public boolean quarterly() {
        return number % QUARTER == 0;
    }

    /** Which quarter, counted from one. */
    public int quarter() {
        return number / QUARTER;
    }

    /** True while nobody has recorded how it went. */
    public boolean open() {
        return status == FollowUpStatus.PLANERAD || status == FollowUpStatus.BOKAD;
    }
}
