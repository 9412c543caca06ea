package se.bostadforst.respite;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import se.bostadforst.parameters.RespiteYear;

/**
 * The arithmetic of respite nights (DT-5, A-14 to A-17, T-21): a night is dated by the evening it begins, a stay is split by night into its
 * years, and the first and the last year are full ones. Knows no database and no clock.
 *
 * @param anchor the first day of the tenancy, from which a contract year is counted
 * @param atMost nights in a year
 */
public record NightCount(RespiteYear kind, LocalDate anchor, int atMost) {

    /** A year that a night belongs to; both days are in it. */
    public record Year(LocalDate from, LocalDate to) {

        boolean holds(LocalDate night) {
            return !night.isBefore(from) && !night.isAfter(to);
        }
    }

    /** The nights from the first to the last, both slept. */
    public static List<LocalDate> nights(LocalDate first, LocalDate last) {
        return first.datesUntil(last.plusDays(1)).toList();
    }

    /** The year of a night; when it rolls, the twelve months that end with the night. */
    public Year yearOf(LocalDate night) {
        return switch (kind) {
            case KALENDERAR -> new Year(night.withDayOfYear(1), night.withDayOfYear(night.lengthOfYear()));
            case AVTALSAR -> contractYear(night);
            case RULLANDE_12M -> new Year(night.minusMonths(12).plusDays(1), night);
        };
    }

    /** Counted from the anchor every time, never from the last year (T-05); before the anchor there is a year as well. */
    private Year contractYear(LocalDate night) {
        var years = night.getYear() - anchor.getYear();
        if (anchor.plusYears(years).isAfter(night)) {
            years--;
        }
        return new Year(anchor.plusYears(years), anchor.plusYears(years + 1L).minusDays(1));
    }

    /** Nights left in the night's year, when these are held already. Never below nothing. */
    public int left(LocalDate night, Collection<LocalDate> held) {
        var year = yearOf(night);
        return Math.max(0, atMost - (int) held.stream().filter(year::holds).count());
    }

    /** The wanted nights from the first on, up to the one that does not fit beside those that are held. */
    public List<LocalDate> grantable(List<LocalDate> wanted, Set<LocalDate> held) {
        var taken = new TreeSet<>(held);
        var granted = new ArrayList<LocalDate>();
        for (var night : wanted) {
            taken.add(night);
            if (!fits(night, taken)) {
                return granted;
            }
            granted.add(night);
        }
        return granted;
    }

    /** A year that rolls may be broken later than the night itself: by a night that is granted already and has it in its twelve months. */
    private boolean fits(LocalDate night, Set<LocalDate> taken) {
        var ends = kind == RespiteYear.RULLANDE_12M
                ? taken.stream()
                        .filter(later -> !later.isBefore(night) && yearOf(later).holds(night))
                : Stream.of(night);
        return ends.map(this::yearOf)
                .allMatch(year -> taken.stream().filter(year::holds).count() <= atMost);
    }
}
