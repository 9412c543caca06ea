package se.bostadforst.followup;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.bostadforst.access.ActorContext;
import se.bostadforst.access.CaseAccess;
import se.bostadforst.access.CaseNotFound;
import se.bostadforst.access.DataClass;
import se.bostadforst.calendar.SwedishCalendar;
import se.bostadforst.calendar.SwedishDates;
import se.bostadforst.casefile.CaseEvent;
import se.bostadforst.casefile.CaseLog;
import se.bostadforst.casefile.CaseNumber;
import se.bostadforst.forms.FormRefused;

/** A day for a follow-up, within its window, and a new day when the first cannot be kept. */
@Service
@Transactional
public class Bookings {

    private static final String ON = "bookedOn";

    private final JdbcClient jdbc;
    private final Clock clock;
    private final CaseAccess access;
    private final FollowUps followUps;
    private final SwedishCalendar calendar;
    private final CaseLog log;
    private final ApplicationEventPublisher events;

    Bookings(
            JdbcClient jdbc,
            Clock clock,
            CaseAccess access,
            FollowUps followUps,
            SwedishCalendar calendar,
            CaseLog log,
            ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.access = access;
        this.followUps = followUps;
        this.calendar = calendar;
        this.log = log;
        this.events = events;
    }

    /**
     * Books it, or books it anew.
     *
     * @param on civil day in Sweden, within the window and not past
     * @param at Swedish time
     * @throws FormRefused when the day cannot be
     */
    public void book(CaseNumber caseNumber, int number, LocalDate on, LocalTime at, MeetingPlace place) {
        access.requireWrite(caseNumber.value(), DataClass.A7);
        refuseOther(caseNumber, number, on);
        jdbc.sql("""
                        update bf.follow_up set status = 'BOKAD', booked_on = ?, booked_at = ?, place = ?, booked_by = ?,
                               bookings = bookings + 1, booked_moment = ?
                         where case_number = ? and number = ? and status in ('PLANERAD', 'BOKAD')""")
                .params(
                        on,
                        at,
                        place.name(),
                        ActorContext.require().userId(),
                        Timestamp.from(clock.instant()),
                        caseNumber.value(),
                        number)
                .update();
        tell(caseNumber, number, on, at);
    }

    private void tell(CaseNumber caseNumber, int number, LocalDate on, LocalTime at) {
        log.add(
                caseNumber,
                CaseEvent.FOLLOW_UP_BOOKED,
                "%d, %s kl. %02d.%02d".formatted(number, on, at.getHour(), at.getMinute()));
        events.publishEvent(new FollowUpBooked(caseNumber, number, on));
    }

    private void refuseOther(CaseNumber caseNumber, int number, LocalDate on) {
        var followUp = followUps.of(caseNumber, number).orElseThrow(CaseNotFound::new);
        if (on.isBefore(LocalDate.now(clock))) {
            throw FormRefused.at(ON, "Dagen har redan varit.");
        }
        if (on.isBefore(followUp.windowFrom()) || on.isAfter(followUp.windowTo())) {
            throw FormRefused.at(
                    ON,
                    "Välj en dag från %s till %s; uppföljningens dag är %s."
                            .formatted(
                                    followUp.windowFrom(),
                                    followUp.windowTo(),
                                    SwedishDates.withWeekday(followUp.nominalOn())));
        }
        if (!calendar.isWorkingDay(on)) {
            throw FormRefused.at(ON, "Välj en arbetsdag.");
        }
    }
}
