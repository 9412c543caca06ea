package se.bostadforst.assistance.appeal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import org.springframework.stereotype.Component;
import se.bostadforst.calendar.SwedishCalendar;
import se.bostadforst.calendar.SwedishDates;

/** How an appeal stands, in Swedish; for pages, forms and papers alike. */
@Component
public class AppealWords {

    private final SwedishCalendar calendar;
    private final Clock clock;

    AppealWords(SwedishCalendar calendar, Clock clock) {
        this.calendar = calendar;
        this.clock = clock;
    }

    /** Where it is and what the clock says. */
    public String status(Appeal appeal) {
        var said = new ArrayList<String>();
        said.add("inkom " + SwedishDates.iso(appeal.receivedOn()));
        appeal.time().ifPresent(time -> said.add(time.label().toLowerCase(java.util.Locale.ROOT)));
        appeal.change()
                .filter(change -> change == Change.DELVIS)
                .ifPresent(change -> said.add("beslutet ändrat delvis"));
        if (appeal.waitsForForwarding() || appeal.forwardedOn().isPresent()) {
            said.add(clock(appeal));
        }
        appeal.courtOutcome()
                .ifPresent(outcome -> said.add("domstolen: " + outcome.label().toLowerCase(java.util.Locale.ROOT)));
        appeal.ending()
                .filter(ending -> ending != AppealEnding.AVGJORT)
                .ifPresent(ending -> said.add(ending.label().toLowerCase(java.util.Locale.ROOT)));
        return String.join(", ", said);
    }

    /** When it goes or went to the court, and how late that is. */
    public String clock(Appeal appeal) {
        var today = LocalDate.now(clock);
        var late = appeal.late(today)
                ? ", %s för sent"
                        .formatted(workingDays(
                                appeal.forwardBy(), appeal.forwardedOn().orElse(today)))
                : "";
        return appeal.forwardedOn()
                .map(day -> "överlämnat " + SwedishDates.iso(day) + late)
                .orElse("ska vara överlämnat " + SwedishDates.iso(appeal.forwardBy()) + late);
    }

    /** What the table said about the time. */
    public String time(Appeal appeal) {
        return appeal.time()
                        .map(time -> "%s: %s"
                                .formatted(
                                        time.label(),
                                        appeal.timeReason()
                                                .map(TimeReason::label)
                                                .orElse("")))
                        .orElse("Inte prövat än")
                + appeal.rulingReasons()
                        .filter(reasons ->
                                appeal.ruling().filter(Ruling.TAS_UPP::equals).isPresent())
                        .map(reasons -> "\nTas upp ändå: " + reasons)
                        .orElse("");
    }

    private String workingDays(LocalDate from, LocalDate to) {
        var days = 0;
        for (var day = from; day.isBefore(to); day = calendar.addWorkingDays(day, 1)) {
            days++;
        }
        return days == 1 ? "1 arbetsdag" : days + " arbetsdagar";
    }
}
