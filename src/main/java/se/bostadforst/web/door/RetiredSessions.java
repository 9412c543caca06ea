package se.bostadforst.web.door;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Sessions that a sign-in has just replaced. Remembered for a minute of the machine's own time, on this node, and only their ids. */
@Component
class RetiredSessions {

    private static final long A_MINUTE = Duration.ofMinutes(1).toNanos();
    private static final int REMEMBERED = 10_000;

    private final Map<String, Long> retired = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Long> eldest) {
            return size() > REMEMBERED || System.nanoTime() - eldest.getValue() > A_MINUTE;
        }
    };

    synchronized void add(String sessionId) {
        retired.remove(sessionId);
        retired.put(sessionId, System.nanoTime());
    }

    synchronized void remove(String sessionId) {
        retired.remove(sessionId);
    }

    synchronized boolean contains(String sessionId) {
        var since = retired.get(sessionId);
        return since != null && System.nanoTime() - since <= A_MINUTE;
    }
}
