package se.bostadforst.followup.process;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;
import se.bostadforst.calendar.Deadline;
import se.bostadforst.calendar.SwedishCalendar;
import se.bostadforst.followup.FollowUp;
import se.bostadforst.followup.FollowUpCalendar;
import se.bostadforst.followup.FollowUps;
import se.bostadforst.modelling.UsableInModels;

/**
 * Days of a household's follow-ups, for models: {@code ${followUpDates.dueReport(execution)}}. Counted again when the meeting is moved
 * ({@code Schedules}).
 */
@Component("followUpDates")
@UsableInModels
public class FollowUpDates {

    private final FollowUpCalendar days;
    private final FollowUps followUps;
    private final SwedishCalendar calendar;
    private final Clock clock;

    FollowUpDates(FollowUpCalendar days, FollowUps followUps, SwedishCalendar calendar, Clock clock) {
        this.days = days;
        this.followUps = followUps;
        this.calendar = calendar;
        this.clock = clock;
    }

    /** 08:00 on the day the guide is asked to book the next one; at once when that day has passed. */
    public Date morningOfNextOpening(DelegateExecution execution) {
        var caseNumber = FollowedUp.caseOf(execution);
        return morning(days.opens(caseNumber, days.nextNumber(caseNumber)));
    }

    /** 23:59 on the last day to book in good time. */
    public Date dueBooking(DelegateExecution execution) {
        var about = FollowedUp.of(execution);
        return days.bookBy(about.caseNumber(), about.number()).endOfDay();
    }

    /** 08:00 on the working day after the last day it may be held. */
    public Date morningAfterWindow(DelegateExecution execution) {
        var about = FollowedUp.of(execution);
        var last = followUps
                .of(about.caseNumber(), about.number())
                .map(FollowUp::windowTo)
                .orElseThrow();
        return morning(calendar.addWorkingDays(last, 1));
    }

    /** 00:00 on the day of the meeting, so that the record can be kept whatever the hour. */
    public Date midnightOfMeeting(DelegateExecution execution) {
        return Date.from(meeting(execution).atStartOfDay(SwedishCalendar.ZONE).toInstant());
    }

    /** 23:59 five working days after the meeting. */
    public Date dueMinutes(DelegateExecution execution) {
        var about = FollowedUp.of(execution);
        return days.minutesBy(about.caseNumber(), about.number()).endOfDay();
    }

    /** 08:00 the working day after the record was due. */
    public Date morningOfMinutesLate(DelegateExecution execution) {
        var about = FollowedUp.of(execution);
        return morning(calendar.addWorkingDays(
                days.minutesBy(about.caseNumber(), about.number()).date(), 1));
    }

    /** 23:59 five working days before the meeting; never in the past. */
    public Date dueReport(DelegateExecution execution) {
        var about = FollowedUp.of(execution);
        return notPast(days.reportBy(about.caseNumber(), about.number()).date());
    }

    /** 23:59 on the last working day before the meeting; never in the past. */
    public Date dueReading(DelegateExecution execution) {
        return notPast(calendar.addWorkingDays(meeting(execution), -1));
    }

    /** 08:00 on the first day to ask for a report that is missing. */
    public Date morningOfReportReminder(DelegateExecution execution) {
        return nextReminder(execution);
    }

    /** 08:00 on the next one. */
    public Date morningOfNextReportReminder(DelegateExecution execution) {
        return nextReminder(execution);
    }

    /** 23:59 on the day of the meeting. */
    public Date dueRating(DelegateExecution execution) {
        return notPast(meeting(execution));
    }

    /** 08:00 ten working days after the meeting. */
    public Date morningOfRatingLate(DelegateExecution execution) {
        var about = FollowedUp.of(execution);
        return morning(days.ratingBy(about.caseNumber(), about.number()).date());
    }

    private Date nextReminder(DelegateExecution execution) {
        var about = FollowedUp.of(execution);
        return morning(days.nextReminder(about.caseNumber(), about.number()).orElseGet(() -> meeting(execution)));
    }

    private LocalDate meeting(DelegateExecution execution) {
        var about = FollowedUp.of(execution);
        return days.meeting(about.caseNumber(), about.number());
    }

    private Date notPast(LocalDate day) {
        var today = LocalDate.now(clock);
        return new Deadline(day.isBefore(today) ? today : day, "").endOfDay();
    }

    private static Date morning(LocalDate day) {
        return new Deadline(day, "").morning();
    }
}
