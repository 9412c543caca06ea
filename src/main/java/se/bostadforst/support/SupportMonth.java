package se.bostadforst.support;

import java.time.YearMonth;
import java.util.Optional;
import java.util.UUID;

/**
 * A support month, open or closed.
 *
 * @param days days of support in the month; fewer than the month has when it began or ended in it
 * @param required meetings wanted, pro rata in a partial month
 */
public record SupportMonth(
        UUID personId, YearMonth month, int days, int daysInMonth, int required, Optional<MonthStatus> status) {

    /** True for a whole calendar month. */
    public boolean full() {
        return days == daysInMonth;
    }
}
