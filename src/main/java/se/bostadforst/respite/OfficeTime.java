package se.bostadforst.respite;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import org.springframework.stereotype.Component;
import se.bostadforst.calendar.SwedishCalendar;
import se.bostadforst.parameters.Parameter;
import se.bostadforst.parameters.Parameters;

/** When the unit is at work: the facts that DT-9 is asked with, and the moment when its answer changes. */
@Component
public class OfficeTime {

    private final SwedishCalendar calendar;
    private final Parameters parameters;
    private final Clock clock;

    OfficeTime(SwedishCalendar calendar, Parameters parameters, Clock clock) {
        this.calendar = calendar;
        this.parameters = parameters;
        this.clock = clock;
    }

    /** True on a working day, whatever the hour. */
    public boolean workingDay() {
        return calendar.isWorkingDay(now().toLocalDate());
    }

    /** True between the two times of day, whatever the day. */
    public boolean withinHours() {
        var time = now().toLocalTime();
        return !time.isBefore(opens(today())) && time.isBefore(closes(today()));
    }

    /** When the office closes today, or else opens next. */
    public Instant nextChange() {
        return workingDay() && withinHours() ? at(today(), closes(today())) : nextOpening();
    }

    /** When the office opens next; later today when it has not yet. */
    public Instant nextOpening() {
        var day = now().toLocalTime().isBefore(opens(today())) ? today() : today().plusDays(1);
        var next = calendar.nextWorkingDay(day);
        return at(next, opens(next));
    }

    private LocalTime opens(LocalDate day) {
        return parameters.timeValue(Parameter.OFFICE_HOURS_FROM, day);
    }

    private LocalTime closes(LocalDate day) {
        return parameters.timeValue(Parameter.OFFICE_HOURS_TO, day);
    }

    private ZonedDateTime now() {
        return clock.instant().atZone(SwedishCalendar.ZONE);
    }

    private LocalDate today() {
        return now().toLocalDate();
    }

    private static Instant at(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(SwedishCalendar.ZONE).toInstant();
    }
}
