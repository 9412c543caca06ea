package se.bostadforst.engine;

import java.util.Date;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import se.bostadforst.calendar.ClockMoved;

/** Keeps the engine's clock with ours ({@code architecture.md} A8). */
@Component
class EngineClock {

    @EventListener
    void on(ClockMoved moved) {
        ClockUtil.reset();
        if (moved.frozen()) {
            ClockUtil.setCurrentTime(Date.from(moved.now()));
        } else {
            ClockUtil.offset(moved.now().toEpochMilli() - ClockUtil.getCurrentTime().getTime());
        }
    }
}
