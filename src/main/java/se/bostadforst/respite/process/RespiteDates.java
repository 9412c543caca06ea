package se.bostadforst.respite.process;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;
import se.bostadforst.access.ActorContext;
import se.bostadforst.assistance.DecidingBody;
import se.bostadforst.calendar.Deadline;
import se.bostadforst.calendar.Deadlines;
import se.bostadforst.calendar.SwedishCalendar;
import se.bostadforst.modelling.UsableInModels;
import se.bostadforst.parameters.Parameter;
import se.bostadforst.parameters.Parameters;
import se.bostadforst.respite.OfficeTime;
import se.bostadforst.respite.Placement;
import se.bostadforst.respite.RespiteStays;

/** Hours and days of a placement, for models: {@code ${respiteDates.dueDecision(execution)}}. Nights and week-ends are ordinary time here. */
@Component("respiteDates")
@UsableInModels
public class RespiteDates {

    private static final LocalTime JUST_AFTER_MIDNIGHT = LocalTime.of(0, 5);
    private static final LocalTime AWAKE = LocalTime.of(10, 0);

    private final ThisRespite respite;
    private final RespiteStays stays;
    private final OfficeTime office;
    private final Deadlines deadlines;
    private final Parameters parameters;
    private final Clock clock;

    RespiteDates(
            ThisRespite respite,
            RespiteStays stays,
            OfficeTime office,
            Deadlines deadlines,
            Parameters parameters,
            Clock clock) {
        this.respite = respite;
        this.stays = stays;
        this.office = office;
        this.deadlines = deadlines;
        this.parameters = parameters;
        this.clock = clock;
    }

    /** The same day from the unit, within hours from socialjouren ({@code domain.md} 2.9 timers). */
    public Date dueDecision(DelegateExecution execution) {
        if (respite.of(execution).decider().filter(DecidingBody.UNIT::equals).isPresent()) {
            return dueTonight(execution);
        }
        var hours = parameters.intValue(Parameter.RESPITE_DECISION_HOURS, deadlines.today());
        return Date.from(clock.instant().plus(Duration.ofHours(hours)));
    }

    /** When the office closes or opens: an undecided question goes on to whoever is at work then. */
    public Date morningOrEveningOfChange(DelegateExecution execution) {
        return Date.from(office.nextChange());
    }

    /** When the own unit comes to work next. */
    public Date morningOfTakingOver(DelegateExecution execution) {
        return Date.from(office.nextOpening());
    }

    /** 23:59 today, be it a Sunday. */
    public Date dueTonight(DelegateExecution execution) {
        return new Deadline(deadlines.today(), "").endOfDay();
    }

    /** The next 10:00 of a day without contact, once for all the days that passed while the program was down. */
    public Date morningOfNextContact(DelegateExecution execution) {
        var today = deadlines.today();
        var contacts = ActorContext.asProcess(() -> stays.contacts(respite.of(execution)));
        var todayStillComes = clock.instant().isBefore(at(today, AWAKE).toInstant())
                && contacts.stream().noneMatch(contact -> contact.on().equals(today));
        return at(todayStillComes ? today : today.plusDays(1), AWAKE);
    }

    /** 00:05: one night more has been slept. */
    public Date midnightAfterNight(DelegateExecution execution) {
        return at(deadlines.today().plusDays(1), JUST_AFTER_MIDNIGHT);
    }

    /** 23:59 the day after the last granted night. */
    public Date dueBackHome(DelegateExecution execution) {
        var last =
                respite.of(execution).ruling().flatMap(Placement.Ruling::last).orElseThrow();
        return new Deadline(last.plusDays(1), "").endOfDay();
    }

    private static Date at(LocalDate day, LocalTime time) {
        return Date.from(day.atTime(time).atZone(SwedishCalendar.ZONE).toInstant());
    }
}
