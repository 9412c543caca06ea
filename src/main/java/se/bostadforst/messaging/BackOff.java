package se.bostadforst.messaging;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** How long a letter waits after each failure; after the last step it is given up ({@code security.md} F9). */
final class BackOff {

    private static final List<Duration> STEPS = Stream.of("PT1M", "PT5M", "PT30M", "PT2H", "PT12H")
            .map(Duration::parse)
            .toList();

    private BackOff() {}

    /** Empty when there is no further attempt. */
    static Optional<Duration> after(int attempts) {
        return attempts <= STEPS.size() ? Optional.of(STEPS.get(attempts - 1)) : Optional.empty();
    }

    /** An attempt beyond the last one: earlier attempts ended without an answer, because the process died under them. */
    static boolean isBeyond(int attempts) {
        return attempts > STEPS.size() + 1;
    }
}
