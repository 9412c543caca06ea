package se.bostadforst.calendar;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.function.Consumer;

/**
 * The clock of the house, in Swedish time. It shows real time until the demo's time machine moves it or a test freezes
 * it, and tells of every move by {@link ClockMoved} before the move returns. Safe to use from several threads. A move
 * lasts as long as the process and concerns this node only.
 */
public final class MovableClock extends Clock {

    private final Clock real;
    private final Consumer<ClockMoved> listener;
    private volatile Clock shown;

    MovableClock(Clock real, Consumer<ClockMoved> listener) {
        this.real = real.withZone(SwedishCalendar.ZONE);
        this.listener = listener;
        this.shown = this.real;
    }

    /** Shows {@code instant} now and runs on from there, one second a second. */
    public void moveTo(Instant instant) {
        show(Clock.offset(real, Duration.between(real.instant(), instant)), instant, false);
    }

    /** How far the time shown is ahead of real time; negative when it is behind. */
    public Duration ahead() {
        return Duration.between(real.instant(), instant());
    }

    /** Shows real time moved by {@code ahead} and runs on from there. */
    public void moveAhead(Duration ahead) {
        moveTo(real.instant().plus(ahead));
    }

    /** Shows {@code instant} and stands still until the next move. */
    public void freeze(Instant instant) {
        show(Clock.fixed(instant, SwedishCalendar.ZONE), instant, true);
    }

    /** Shows real time again. */
    public void reset() {
        show(real, real.instant(), false);
    }

    private synchronized void show(Clock clock, Instant now, boolean frozen) {
        shown = clock;
        listener.accept(new ClockMoved(now, frozen));
    }

    @Override
    public Instant instant() {
        return shown.instant();
    }

    @Override
    public ZoneId getZone() {
        return SwedishCalendar.ZONE;
    }

    /** A view in another zone that follows every later move of this clock. */
    @Override
    public Clock withZone(ZoneId zone) {
        return zone.equals(getZone()) ? this : new InAnotherZone(this, zone);
    }

    private static final class InAnotherZone extends Clock {

        private final MovableClock clock;
        private final ZoneId zone;

        InAnotherZone(MovableClock clock, ZoneId zone) {
            this.clock = clock;
            this.zone = zone;
        }

        @Override
        public Instant instant() {
            return clock.instant();
        }

        @Override
        public ZoneId getZone() {
            return zone;
        }

        @Override
        public Clock withZone(ZoneId other) {
            return clock.withZone(other);
        }
    }
}
