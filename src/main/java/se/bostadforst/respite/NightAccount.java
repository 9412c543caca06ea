package se.bostadforst.respite;

import java.time.LocalDate;

/**
 * A person's respite nights in one year.
 *
 * @param used slept
 * @param reserved granted and neither slept nor released
 * @param left may still be granted
 */
public record NightAccount(LocalDate from, LocalDate to, int used, int reserved, int left, int atMost) {

    /** What the year is called: its number, or its two days. */
    public String year() {
        return from.getDayOfYear() == 1 && to.equals(from.plusYears(1).minusDays(1))
                ? Integer.toString(from.getYear())
                : from + " till " + to;
    }

    /** For people: "9 använda, 0 reserverade, 5 kvar av 14". */
    public String inSwedish() {
        return "%d använda, %d reserverade, %d kvar av %d".formatted(used, reserved, left, atMost);
    }
}
