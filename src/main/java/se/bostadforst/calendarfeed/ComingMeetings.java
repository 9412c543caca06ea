package se.bostadforst.calendarfeed;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.bostadforst.calendar.Appointment;
import se.bostadforst.followup.FollowUps;

/** The meetings that stand in the asker's calendar, in the cases the asker takes part in today. The caller writes the read log. */
@Component
@Transactional
public class ComingMeetings {

    private final FollowUps followUps;

    ComingMeetings(FollowUps followUps) {
        this.followUps = followUps;
    }

    /** From the first day to the last, both counted (civil dates in Sweden), earliest first. */
    public List<Appointment> between(LocalDate first, LocalDate last) {
        return followUps.booked(first, last).stream()
                .map(meeting -> meeting.appointment(Optional.empty()))
                .toList();
    }
}
