package se.bostadforst.messaging;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Looks at the alarm every minute. Not in tests, which look when they want to. */
@Component
@ConditionalOnProperty(name = "bostadforst.schedule.enabled", matchIfMissing = true)
class DeliveryWatch {

    private final DeliveryAlarm alarm;

    DeliveryWatch(DeliveryAlarm alarm) {
        this.alarm = alarm;
    }

    @Scheduled(fixedDelayString = "${bostadforst.delivery.alarm-every:1m}")
    void watch() {
        alarm.watch();
    }
}
