package se.bostadforst.engine;

import java.security.SecureRandom;
import java.util.concurrent.atomic.AtomicLong;
import org.camunda.bpm.engine.impl.cfg.IdGenerator;

/**
 * Sortable ids of 17 characters: a fifth less write-ahead log and 40 % fewer history bytes than UUIDs ({@code performance.md} 3). The
 * random node part keeps equal nodes apart; ids are addresses, never secrets: the door decides who may use one.
 */
final class ShortIds implements IdGenerator {

    private static final String DIGITS = "0123456789abcdefghijklmnopqrstuvwxyz";

    private final String node = base36(new SecureRandom().nextLong(1L << 31), 6);
    private final AtomicLong last = new AtomicLong();

    @Override
    public String getNextId() {
        var now = org.camunda.bpm.engine.impl.util.ClockUtil.getCurrentTime().getTime() * 64;
        var next = last.updateAndGet(before -> Math.max(before + 1, now));
        return base36(next, 11) + node;
    }

    private static String base36(long value, int length) {
        var text = new char[length];
        var rest = value;
        for (int i = length - 1; i >= 0; i--) {
            text[i] = DIGITS.charAt((int) (rest % 36));
            rest /= 36;
        }
        return new String(text);
    }
}
