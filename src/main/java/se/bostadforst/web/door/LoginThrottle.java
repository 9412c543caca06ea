package se.bostadforst.web.door;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Slows down whoever guesses passwords, and nobody else. What counts is the user id <em>together with</em> the client's address, so an
 * outsider's tries never keep a colleague out; an address that tries many names has a limit of its own, which does not touch pairs that
 * have signed in before. Unknown ids are counted like known ones. In memory and bounded: each node counts for itself, and forgets when it
 * restarts.
 */
@Component
class LoginThrottle {

    /** Wrong passwords that cost nothing: people mistype. */
    static final int FREE = 3;

    /** Wrong passwords from one address, all names together, within {@link #WINDOW}. */
    static final int ADDRESS_FREE = 60;

    static final Duration WINDOW = Duration.ofMinutes(10);
    static final Duration LONGEST = Duration.ofMinutes(15);
    static final int REMEMBERED = 10_000;

    private record Pair(String userId, String address) {}

    private record Tries(int failed, Instant last, boolean known) {
        static final Tries NONE = new Tries(0, Instant.EPOCH, false);
    }

    private final Clock clock;
    private final Map<Pair, Tries> pairs = bounded();
    private final Map<String, Tries> addresses = bounded();

    LoginThrottle(Clock clock) {
        this.clock = clock;
    }

    /** How long this client has to wait before the next try as this user; zero when it may try now. */
    synchronized Duration waitOf(String userId, String address) {
        var now = clock.instant();
        var pair = pairs.getOrDefault(pair(userId, address), Tries.NONE);
        var wait = remaining(pair, backOff(pair.failed()), now);
        var all = addresses.getOrDefault(network(address), Tries.NONE);
        return wait.isZero() && !pair.known() && all.failed() >= ADDRESS_FREE ? remaining(all, WINDOW, now) : wait;
    }

    synchronized void failed(String userId, String address) {
        var now = clock.instant();
        pairs.merge(
                pair(userId, address),
                new Tries(1, now, false),
                (before, one) -> new Tries(before.failed() + 1, now, before.known()));
        addresses.merge(
                network(address),
                new Tries(1, now, false),
                (before, one) ->
                        new Tries(remaining(before, WINDOW, now).isZero() ? 1 : before.failed() + 1, now, false));
    }

    synchronized void succeeded(String userId, String address) {
        pairs.put(pair(userId, address), new Tries(0, clock.instant(), true));
    }

    private static Duration backOff(int failed) {
        if (failed < FREE) {
            return Duration.ZERO;
        }
        var seconds = 1L << Math.min(failed - FREE + 1, 20);
        return seconds < LONGEST.toSeconds() ? Duration.ofSeconds(seconds) : LONGEST;
    }

    private static Duration remaining(Tries tries, Duration pause, Instant now) {
        var past = Duration.between(tries.last(), now);
        return past.isNegative() || past.compareTo(pause) >= 0 ? Duration.ZERO : pause.minus(past);
    }

    private static Pair pair(String userId, String address) {
        return new Pair(userId.strip().toLowerCase(Locale.ROOT), network(address));
    }

    /** One household has 2⁶⁴ IPv6 addresses: its first four groups count as one. */
    private static String network(String address) {
        var groups = address.split(":");
        return groups.length < 5 ? address : String.join(":", groups[0], groups[1], groups[2], groups[3]);
    }

    private static <K> Map<K, Tries> bounded() {
        return new LinkedHashMap<>(16, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<K, Tries> eldest) {
                return size() > REMEMBERED;
            }
        };
    }
}
