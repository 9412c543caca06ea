package se.bostadforst.admission;

import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.bostadforst.access.Actor;
import se.bostadforst.access.ActorContext;
import se.bostadforst.calendar.ClockMoved;
import se.bostadforst.parameters.ParameterChanged;

/** Bevakar platserna: more room by a new figure is given to those who wait, the day the figure begins to apply. */
@Component
public class CapacityWatch {

    private final Capacity capacity;

    CapacityWatch(Capacity capacity) {
        this.capacity = capacity;
    }

    /** A figure that applies today lets somebody in at once, in the transaction of the change. */
    @EventListener
    @Transactional
    void on(ParameterChanged changed) {
        switch (changed.parameter()) {
            case CAPACITY_PERSONS, CAPACITY_FLATS -> callNext();
            default -> {
                // no other figure makes room
            }
        }
    }

    /** The demonstration's time machine passes mornings without the wall clock noticing. */
    @EventListener
    @Transactional
    void on(ClockMoved moved) {
        if (!moved.frozen()) {
            callNext();
        }
    }

    /** Calls the next in line if there is room, 06:00 Europe/Stockholm every day: figures given in advance begin to apply at midnight. */
    @Scheduled(cron = "0 0 6 * * *", zone = "Europe/Stockholm")
    @Transactional
    public void callNext() {
        ActorContext.runAs(Actor.PROCESS, capacity::callNext);
    }
}
