package se.bostadforst.oncall.process;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;
import se.bostadforst.calendar.Deadlines;
import se.bostadforst.calendar.SwedishCalendar;
import se.bostadforst.modelling.UsableInModels;
import se.bostadforst.oncall.Handovers;
import se.bostadforst.oncall.OnCallLog;
import se.bostadforst.parameters.Parameter;
import se.bostadforst.parameters.Parameters;

/**
 * Moments of the jour, for models: {@code ${onCallDates.momentNotCalmed(execution)}}. The jour works around the clock, so these are minutes
 * of the night; only the hand-over waits for a working day (T-41).
 */
@Component("onCallDates")
@UsableInModels
public class OnCallDates {

    private static final int AT_ONCE_MINUTES = 15;

    private final OnCallLog calls;
    private final Handovers handovers;
    private final Parameters parameters;
    private final Deadlines deadlines;
    private final Clock clock;

    OnCallDates(OnCallLog calls, Handovers handovers, Parameters parameters, Deadlines deadlines, Clock clock) {
        this.calls = calls;
        this.handovers = handovers;
        this.parameters = parameters;
        this.deadlines = deadlines;
        this.clock = clock;
    }

    /** A quarter of an hour after the call was logged ({@code oncall.call-back.minutes}). */
    public Date dueCallBack(DelegateExecution execution) {
        var logged = calls.known(LoggedCall.of(execution)).recordedAt();
        return minutesAfter(logged, minutes(Parameter.ONCALL_CALL_BACK_MINUTES));
    }

    /** The same moment, when the manager hears of it. */
    public Date momentCallBackLate(DelegateExecution execution) {
        return dueCallBack(execution);
    }

    /** Now, or as good as. */
    public Date dueAtOnce(DelegateExecution execution) {
        return minutesAfter(clock.instant(), AT_ONCE_MINUTES);
    }

    /** Half an hour from now ({@code oncall.calm.minutes}). */
    public Date dueCalm(DelegateExecution execution) {
        return minutesAfter(clock.instant(), minutes(Parameter.ONCALL_CALM_MINUTES));
    }

    /** The same moment, when a talk becomes a turn-out (DT-7). */
    public Date momentNotCalmed(DelegateExecution execution) {
        return dueCalm(execution);
    }

    /** Within the hour ({@code oncall.turn-out.minutes}). */
    public Date dueTurnOut(DelegateExecution execution) {
        return minutesAfter(clock.instant(), minutes(Parameter.ONCALL_TURN_OUT_MINUTES));
    }

    /** The next time it is 09:00, whatever the day: the jour is there every day. */
    public Date dueInTheMorning(DelegateExecution execution) {
        var now = clock.instant().atZone(SwedishCalendar.ZONE);
        var at = parameters.timeValue(Parameter.ONCALL_HANDOVER_AT, now.toLocalDate());
        var day = now.toLocalTime().isBefore(at)
                ? now.toLocalDate()
                : now.toLocalDate().plusDays(1);
        return Date.from(day.atTime(at).atZone(SwedishCalendar.ZONE).toInstant());
    }

    /** 09:00 on the working day of the hand-over ({@code oncall.handover.at}). */
    public Date dueHandover(DelegateExecution execution) {
        return handovers.dueAt(LoggedCall.of(execution));
    }

    /** 11:00 the same day ({@code oncall.handover.overdue-at}). */
    public Date morningHandoverLate(DelegateExecution execution) {
        return handovers.overdueAt(LoggedCall.of(execution));
    }

    private int minutes(Parameter parameter) {
        return parameters.intValue(parameter, deadlines.today());
    }

    private static Date minutesAfter(Instant moment, int minutes) {
        return Date.from(moment.plus(Duration.ofMinutes(minutes)));
    }
}
