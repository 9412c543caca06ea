package se.bostadforst.calendar;

import java.time.Instant;
import java.time.LocalTime;

/**
 * Kontorstid: who decides on respite and other urgent assistance right now (DT-9, A-18). A day when the office is closed
 * locally belongs to the socialjour as well.
 */
public record OfficeHours(SwedishCalendar calendar, Hours hours) {

    /** The unit's own case officer per delegation, or the on-call authority. */
    public enum DecisionMaker {
        UNIT,
        SOCIALJOUR
    }

    /**
     * Local time on a working day.
     *
     * @param from first minute when the unit decides
     * @param to first minute when it no longer does
     */
    public record Hours(LocalTime from, LocalTime to) {

        public Hours {
            if (!from.isBefore(to)) {
                throw new IllegalArgumentException("Office hours from %s to %s are no time at all".formatted(from, to));
            }
        }

        boolean contain(LocalTime time) {
            return !time.isBefore(from) && time.isBefore(to);
        }
    }

    public DecisionMaker decisionMakerAt(Instant instant) {
        var local = instant.atZone(SwedishCalendar.ZONE);
        var open = calendar.isWorkingDay(local.toLocalDate()) && hours.contain(local.toLocalTime());
        return open ? DecisionMaker.UNIT : DecisionMaker.SOCIALJOUR;
    }
}
