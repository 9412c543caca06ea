package se.bostadforst.notification;

import java.util.Map;

/**
 * What one person wants.
 *
 * @param changed only what the person has changed
 * @param hour from which hour the digest comes, Swedish time on working days
 */
record Choices(Map<NotificationEvent, Boolean> changed, int hour) {

    static final int EARLIEST = 6;
    static final int LATEST = 18;
    static final Choices FROM_START = new Choices(Map.of(), 7);

    boolean wants(NotificationEvent event) {
        return changed.getOrDefault(event, event.chosenFromStart());
    }
}
