package se.bostadforst.followup;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.bostadforst.calendar.Deadline;
import se.bostadforst.calendar.Deadlines;
import se.bostadforst.calendar.SwedishCalendar;
import se.bostadforst.casefile.CaseNumber;
import se.bostadforst.parameters.Parameter;
import se.bostadforst.parameters.Parameters;
import se.bostadforst.tenancy.Tenancies;

/** Every day a follow-up has. Number n is always counted from the anchor, never from the one before (A-03, T-05). Civil days in Sweden. */
@Service
@Transactional
public class FollowUpCalendar {

    /** Days the guide has to book in before the booking is late; the task comes that much earlier. */
    private static final int TO_BOOK_IN = 5;

    /** Working days before the meeting when a report that is missing is asked for ({@code domain.md} 2.5 timers). */
    private static final int[] REMINDERS = {7, 5, 3, 1};

    private final Tenancies tenancies;
    private final FollowUps followUps;
    private final SwedishCalendar calendar;
    private final Deadlines deadlines;
    private final Parameters parameters;
    private final Clock clock;

    FollowUpCalendar(
            Tenancies tenancies,
            FollowUps followUps,
            SwedishCalendar calendar,
            Deadlines deadlines,
            Parameters parameters,
            Clock clock) {
        this.tenancies = tenancies;
        this.followUps = followUps;
        this.calendar = calendar;
        this.deadlines = deadlines;
        this.parameters = parameters;
        this.clock = clock;
    }

    /** The first number that has not been opened, so that none is skipped. */
    public int nextNumber(CaseNumber caseNumber) {
        var opened = followUps.of(caseNumber).stream().map(FollowUp::number).collect(Collectors.toSet());
        return IntStream.iterate(1, number -> number + 1)
                .filter(number -> !opened.contains(number))
                .findFirst()
                .orElseThrow();
    }

    /** The anchor's day in the n:th month, or the next working day, and why. */
    public Deadline nominal(CaseNumber caseNumber, int number) {
        return deadlines.monthsFrom(tenancies.anchor(caseNumber).orElseThrow(), number);
    }

    /** The first day it may be held; never before the tenancy. */
    public LocalDate windowFrom(CaseNumber caseNumber, int number) {
        return calendar.addWorkingDays(nominal(caseNumber, number).date(), -window());
    }

    /** The last day it may be held. */
    public LocalDate windowTo(CaseNumber caseNumber, int number) {
        return calendar.addWorkingDays(nominal(caseNumber, number).date(), window());
    }

    /** When the guide is asked to book it. */
    public LocalDate opens(CaseNumber caseNumber, int number) {
        return calendar.addWorkingDays(
                nominal(caseNumber, number).date(), -value(Parameter.FOLLOW_UP_BOOKING_WORKING_DAYS) - TO_BOOK_IN);
    }

    /** When it should be booked; when the program was late, tomorrow. */
    public Deadline bookBy(CaseNumber caseNumber, int number) {
        var due = deadlines.workingDaysAfter(
                nominal(caseNumber, number).date(), -value(Parameter.FOLLOW_UP_BOOKING_WORKING_DAYS));
        return due.date().isAfter(today()) ? due : deadlines.workingDaysAfter(today(), 1);
    }

    /** True when it should have been booked already. */
    public boolean bookingLate(CaseNumber caseNumber, int number) {
        return today().isAfter(calendar.addWorkingDays(
                nominal(caseNumber, number).date(), -value(Parameter.FOLLOW_UP_BOOKING_WORKING_DAYS)));
    }

    /** The day of the meeting; its nominal day while it is not booked. */
    public LocalDate meeting(CaseNumber caseNumber, int number) {
        return followUps
                .of(caseNumber, number)
                .flatMap(FollowUp::bookedOn)
                .orElseGet(() -> nominal(caseNumber, number).date());
    }

    /** When the written report is due. */
    public Deadline reportBy(CaseNumber caseNumber, int number) {
        return deadlines.workingDaysAfter(meeting(caseNumber, number), -value(Parameter.FOLLOW_UP_REPORT_WORKING_DAYS));
    }

    /** When the record is due. */
    public Deadline minutesBy(CaseNumber caseNumber, int number) {
        return deadlines.workingDaysAfter(meeting(caseNumber, number), value(Parameter.FOLLOW_UP_MINUTES_WORKING_DAYS));
    }

    /** When an absent party's own rating has to be in at the latest: ten working days after the meeting ({@code domain.md} 2.6 exceptions). */
    public Deadline ratingBy(CaseNumber caseNumber, int number) {
        return deadlines.workingDaysAfter(meeting(caseNumber, number), 10);
    }

    /**
     * The next day to ask for a report that is missing; days that passed while nobody looked are merged into one. Empty when the meeting is
     * too near.
     */
    public Optional<LocalDate> nextReminder(CaseNumber caseNumber, int number) {
        var meeting = meeting(caseNumber, number);
        var asked = followUps.remindedOn(caseNumber, number);
        return Stream.concat(
                        java.util.Arrays.stream(REMINDERS).boxed(),
                        Stream.of(value(Parameter.FOLLOW_UP_ESCALATION_WORKING_DAYS)))
                .map(days -> calendar.addWorkingDays(meeting, -days))
                .filter(day -> asked.filter(last -> !day.isAfter(last)).isEmpty())
                .filter(day -> asked.isEmpty() || day.isAfter(today()))
                .min(LocalDate::compareTo);
    }

    /** True when the meeting is so near that the manager is told instead. */
    public boolean managersTurn(CaseNumber caseNumber, int number) {
        return !today().isBefore(calendar.addWorkingDays(
                meeting(caseNumber, number), -value(Parameter.FOLLOW_UP_ESCALATION_WORKING_DAYS)));
    }

    private int window() {
        return value(Parameter.FOLLOW_UP_WINDOW_WORKING_DAYS);
    }

    private int value(Parameter parameter) {
        return parameters.intValue(parameter, today());
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
