package se.bostadforst.assistance;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import se.bostadforst.calendar.OfficeHours;
import se.bostadforst.calendar.OfficeHours.DecisionMaker;
import se.bostadforst.calendar.SwedishCalendar;
import se.bostadforst.parameters.Parameter;
import se.bostadforst.parameters.Parameters;

/** DT-9: who decides on assistance at this moment. */
@Component
public class DecisionMakers {

    private final SwedishCalendar calendar;
    private final Parameters parameters;
    private final Clock clock;

    DecisionMakers(SwedishCalendar calendar, Parameters parameters, Clock clock) {
        this.calendar = calendar;
        this.parameters = parameters;
        this.clock = clock;
    }

    /** The unit in office hours on a working day, socialjouren at all other times. */
    public DecisionMaker now() {
        var today = LocalDate.now(clock);
        var hours = new OfficeHours.Hours(
                parameters.timeValue(Parameter.OFFICE_HOURS_FROM, today),
                parameters.timeValue(Parameter.OFFICE_HOURS_TO, today));
        return new OfficeHours(calendar, hours).decisionMakerAt(clock.instant());
    }

    /** The same in Swedish, for pages and forms. */
    public String nowInSwedish() {
        return now() == DecisionMaker.UNIT ? "Enhetens handläggare (kontorstid)" : "Socialjouren (utanför kontorstid)";
    }
}
