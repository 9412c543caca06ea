package se.bostadforst.takeover.process;

import java.time.LocalDate;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;
import se.bostadforst.calendar.Deadline;
import se.bostadforst.calendar.Deadlines;
import se.bostadforst.calendar.SwedishCalendar;
import se.bostadforst.casefile.CaseNumber;
import se.bostadforst.followup.FollowUps;
import se.bostadforst.modelling.UsableInModels;
import se.bostadforst.parameters.Parameter;
import se.bostadforst.parameters.Parameters;
import se.bostadforst.takeover.OwnContracts;
import se.bostadforst.takeover.TakeoverTest;
import se.bostadforst.takeover.TakeoverTests;

/**
 * Days of a test of an own contract, for models: {@code ${takeoverDates.dueBeforeMeeting(execution)}}. They are counted again when the
 * meeting is booked anew ({@code Schedules}).
 */
@Component("takeoverDates")
@UsableInModels
public class TakeoverDates {

    private static final int ASK_BEFORE_EVIDENCE = 5;
    private static final int WHEN_THERE_IS_NO_TIME = 1;

    private final TakeoverTests tests;
    private final OwnContracts contracts;
    private final FollowUps followUps;
    private final SwedishCalendar calendar;
    private final Deadlines deadlines;
    private final Parameters parameters;

    TakeoverDates(
            TakeoverTests tests,
            OwnContracts contracts,
            FollowUps followUps,
            SwedishCalendar calendar,
            Deadlines deadlines,
            Parameters parameters) {
        this.tests = tests;
        this.contracts = contracts;
        this.followUps = followUps;
        this.calendar = calendar;
        this.deadlines = deadlines;
        this.parameters = parameters;
    }

    /** 23:59, in time for the evidence to be collected after the answer. */
    public Date dueToAsk(DelegateExecution execution) {
        return beforeMeeting(execution, evidenceDays() + ASK_BEFORE_EVIDENCE);
    }

    /** 23:59 so many working days before the meeting that the evidence is to be there. */
    public Date dueBeforeMeeting(DelegateExecution execution) {
        return beforeMeeting(execution, evidenceDays());
    }

    /** 23:59 on the last working day before the own contract's first day. */
    public Date dueToSign(DelegateExecution execution) {
        return notPast(calendar.addWorkingDays(firstDay(execution), -1));
    }

    /** 00:00 Swedish time on the own contract's first day, also when the clock changes. */
    public Date midnightOfFirstDay(DelegateExecution execution) {
        return Date.from(firstDay(execution).atStartOfDay(SwedishCalendar.ZONE).toInstant());
    }

    private Date beforeMeeting(DelegateExecution execution, int workingDays) {
        var meeting = tests.running(caseOf(execution))
                .flatMap(TakeoverTest::followUp)
                .flatMap(number -> followUps.of(caseOf(execution), number))
                .map(followUp -> followUp.bookedOn().orElse(followUp.nominalOn()))
                .orElseThrow();
        return notPast(calendar.addWorkingDays(meeting, -workingDays));
    }

    /** A meeting that is booked at short notice leaves a day. */
    private Date notPast(LocalDate day) {
        return day.isAfter(deadlines.today())
                ? new Deadline(day, "").endOfDay()
                : deadlines.dueInWorkingDays(WHEN_THERE_IS_NO_TIME);
    }

    private int evidenceDays() {
        return parameters.intValue(Parameter.TAKEOVER_EVIDENCE_WORKING_DAYS, deadlines.today());
    }

    private LocalDate firstDay(DelegateExecution execution) {
        return contracts
                .running(caseOf(execution))
                .map(OwnContracts.OwnContract::startsOn)
                .orElseThrow();
    }

    private static CaseNumber caseOf(DelegateExecution execution) {
        return new CaseNumber(execution.getProcessBusinessKey());
    }
}
