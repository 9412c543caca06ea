package se.bostadforst.parameters;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Date;
import org.springframework.stereotype.Component;
import se.bostadforst.calendar.Deadline;
import se.bostadforst.calendar.Deadlines;
import se.bostadforst.modelling.UsableInModels;

/**
 * Due dates and timers whose length is a parameter, by the parameter's code: {@code ${periods.dueInWorkingDays('approval.working-days')}}.
 * A designer never draws a number that the steering group owns.
 */
@Component("periods")
@UsableInModels
public class Periods {

    private final Parameters parameters;
    private final Deadlines deadlines;

    Periods(Parameters parameters, Deadlines deadlines) {
        this.parameters = parameters;
        this.deadlines = deadlines;
    }

    /** End of the nth working day from today, Europe/Stockholm; for due dates of tasks. */
    public Date dueInWorkingDays(String code) {
        return deadlines.dueInWorkingDays(length(code));
    }

    /** 08:00 on the nth working day from today; for timers that people should notice (T-41). */
    public Date morningAfterWorkingDays(String code) {
        return deadlines.morningAfterWorkingDays(length(code));
    }

    /** 08:00 n calendar days from today, moved to a working day. */
    public Date morningAfterDays(String code) {
        return deadlines.morningAfterDays(length(code));
    }

    /** 08:00 n months from today, moved to a working day. */
    public Date morningAfterMonths(String code) {
        return deadlines.morningAfterMonths(deadlines.today().toString(), length(code));
    }

    /** The same working-day deadline with its reason, for pages and records. */
    public Deadline workingDaysAfter(LocalDate from, Parameter parameter) {
        return deadlines.workingDaysAfter(from, parameters.intValue(parameter, from));
    }

    private int length(String code) {
        var parameter = Arrays.stream(Parameter.values())
                .filter(p -> p.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No parameter " + code));
        return parameters.intValue(parameter, deadlines.today());
    }
}
