package se.bostadforst.notification;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Sweeps every five minutes, and soon after a start, when the application may have been away. Not in tests, which sweep when they want to:
 * that a library turns scheduling on there must not matter.
 */
@Component
@ConditionalOnProperty(name = "bostadforst.schedule.enabled", matchIfMissing = true)
class NotificationWatch {

    private final NoticeSweep sweep;

    NotificationWatch(NoticeSweep sweep) {
        this.sweep = sweep;
    }

    @Scheduled(
            fixedDelayString = "${bostadforst.notification.every:5m}",
            initialDelayString = "${bostadforst.notification.first:45s}")
    void sweep() {
        sweep.run();
    }
}
