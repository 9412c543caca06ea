package se.bostadforst.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class MovableClockTest {

    private static final Instant REAL = Instant.parse("2025-09-02T08:15:00Z");
    private static final Instant NEW_YEAR = Instant.parse("2026-01-01T00:00:00Z");

    private final RealTime real = new RealTime();
    private final List<ClockMoved> moves = new ArrayList<>();
    private final MovableClock clock = new MovableClock(real, moves::add);

    @Test
    void an_untouched_clock_shows_real_time_in_sweden() {
        assertThat(clock.instant()).isEqualTo(REAL);
        assertThat(clock.getZone()).isEqualTo(ZoneId.of("Europe/Stockholm"));
        assertThat(moves).isEmpty();
    }

    @Test
    void a_moved_clock_runs_on() {
        clock.moveTo(NEW_YEAR);
        real.passes(Duration.ofMinutes(5));

        assertThat(clock.instant()).isEqualTo("2026-01-01T00:05:00Z");
        assertThat(moves).containsExactly(new ClockMoved(NEW_YEAR, false));
    }

    @Test
    void a_frozen_clock_stands_still() {
        clock.freeze(NEW_YEAR);
        real.passes(Duration.ofMinutes(5));

        assertThat(clock.instant()).isEqualTo(NEW_YEAR);
        assertThat(moves).containsExactly(new ClockMoved(NEW_YEAR, true));
    }

    @Test
    void a_reset_clock_shows_real_time_again() {
        clock.freeze(NEW_YEAR);
        clock.reset();
        real.passes(Duration.ofMinutes(5));

        assertThat(clock.instant()).isEqualTo(REAL.plus(Duration.ofMinutes(5)));
        assertThat(moves).last().isEqualTo(new ClockMoved(REAL, false));
    }

    @Test
    void whoever_is_told_of_a_move_sees_the_new_time() {
        List<Instant> seen = new ArrayList<>();
        MovableClock[] told = new MovableClock[1];
        told[0] = new MovableClock(real, moved -> seen.add(told[0].instant()));

        told[0].moveTo(NEW_YEAR);

        assertThat(seen).containsExactly(NEW_YEAR);
    }

    @Test
    void a_view_in_another_zone_follows_the_clock() {
        var utc = clock.withZone(ZoneOffset.UTC);
        clock.freeze(Instant.parse("2025-12-31T23:30:00Z"));

        assertThat(LocalDate.now(utc)).isEqualTo("2025-12-31");
        assertThat(LocalDate.now(clock)).isEqualTo("2026-01-01");
        assertThat(utc.withZone(clock.getZone())).isSameAs(clock);
    }

    private static final class RealTime extends Clock {

        private Instant now = REAL;

        void passes(Duration time) {
            now = now.plus(time);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
