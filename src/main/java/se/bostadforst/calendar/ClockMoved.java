package se.bostadforst.calendar;

import java.time.Instant;

/**
 * The clock of the house was moved, frozen or put back to real time. Whoever keeps a clock of its own (the process
 * engine) follows.
 *
 * @param now what the clock showed right after the move
 * @param frozen true when it stands still at {@code now}, false when it runs on from there
 */
public record ClockMoved(Instant now, boolean frozen) {}
