package se.bostadforst.staffing;

import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import se.bostadforst.calendar.ClockMoved;

/**
 * Lets absences begin and end, every ten minutes: right after midnight, and right after a start when the application was not running at
 * midnight. Looks for tasks nobody sees every night at 04:15 Europe/Stockholm.
 */
@Component
class StaffingWatch {

    private final AbsenceSweep sweep;
    private final StrayTasks stray;

    StaffingWatch(AbsenceSweep sweep, StrayTasks stray) {
        this.sweep = sweep;
        this.stray = stray;
    }

    @Scheduled(
            fixedDelayString = "${bostadforst.staffing.every:10m}",
            initialDelayString = "${bostadforst.staffing.first:30s}")
    void absences() {
        sweep.run();
    }

    @Scheduled(cron = "0 15 4 * * *", zone = "Europe/Stockholm")
    void everyNight() {
        stray.check();
    }

    /** The demonstration's time machine passes midnights without the wall clock noticing. */
    @EventListener
    void on(ClockMoved moved) {
        if (!moved.frozen()) {
            sweep.run();
        }
    }
}
