package se.bostadforst.engine;

import java.util.Date;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import se.bostadforst.calendar.ClockMoved;

/** Keeps the engine's clock with ours ({@code architecture.md} A8). */
@Component
class EngineClock {

    @EventListener
    @Order(Ordered.HIGHEST_PRECEDENCE) // whoever else acts on the move may start something in the engine
    void on(ClockMoved moved) {
        ClockUtil.reset();
        if (moved.frozen()) {
            ClockUtil.setCurrentTime(Date.from(moved.now()));
        } else {
            ClockUtil.offset(
                    moved.now().toEpochMilli() - ClockUtil.getCurrentTime().getTime());
        }
    }
}
