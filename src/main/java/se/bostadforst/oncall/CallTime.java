package se.bostadforst.oncall;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.Optional;
import org.springframework.lang.Nullable;
import se.bostadforst.calendar.SwedishCalendar;
import se.bostadforst.forms.FormRefused;

/**
 * A moment as the Swedish clock showed it, with its offset: 02:30 comes twice on 2026-10-25 and not at all on 2026-03-29 (T-42).
 *
 * @param offsetMinutes 60 in winter time, 120 in summer time
 */
public record CallTime(Instant at, int offsetMinutes) {

    /** Which of the two when an hour comes twice. */
    public enum Clock {
        SOMMARTID,
        NORMALTID
    }

    private static final int SUMMER = 120;
    private static final int SECONDS = 60;
    private static final int LENGTH = 16;
    private static final DateTimeFormatter TYPED =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm").withResolverStyle(ResolverStyle.STRICT);
    private static final DateTimeFormatter SHOWN = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");

    /** That moment in Sweden. */
    public static CallTime of(Instant at) {
        return new CallTime(at, SwedishCalendar.ZONE.getRules().getOffset(at).getTotalSeconds() / SECONDS);
    }

    /**
     * What somebody has typed, {@code 2026-10-25 02:30} or with a T between.
     *
     * @param which null when nothing was chosen
     * @throws FormRefused at the field, when there is no such time, or at {@code clock} when there are two
     */
    public static CallTime read(String typed, @Nullable Clock which, String field) {
        var local = parsed(typed)
                .orElseThrow(() ->
                        FormRefused.at(field, "Skriv tiden som åååå-mm-dd tt:mm, till exempel 2026-05-18 23:40."));
        var offsets = SwedishCalendar.ZONE.getRules().getValidOffsets(local);
        if (offsets.isEmpty()) {
            throw FormRefused.at(
                    field, "Klockslaget finns inte: den natten ställdes klockan fram från 02:00 till 03:00.");
        }
        if (offsets.size() > 1 && which == null) {
            throw FormRefused.at(
                    "clock",
                    "Klockan visade det två gånger den natten. Välj sommartid (första gången) eller normaltid.");
        }
        var offset = offsets.size() == 1 || which == Clock.SOMMARTID ? offsets.get(0) : offsets.get(1);
        return new CallTime(local.toInstant(offset), offset.getTotalSeconds() / SECONDS);
    }

    /** True when the clock shows this time twice, so that somebody has to say which. */
    static boolean comesTwice(String typed) {
        return parsed(typed)
                .filter(local ->
                        SwedishCalendar.ZONE.getRules().getValidOffsets(local).size() > 1)
                .isPresent();
    }

    /** As the clock showed it, with the offset kept. */
    public OffsetDateTime local() {
        return at.atOffset(ZoneOffset.ofTotalSeconds(offsetMinutes * SECONDS));
    }

    /** {@code 2026-10-25 02:30}, and which of the two when there are two. */
    public String inSwedish() {
        var shown = SHOWN.format(local());
        return comesTwice(shown) ? shown + (offsetMinutes == SUMMER ? " (sommartid)" : " (normaltid)") : shown;
    }

    private static Optional<LocalDateTime> parsed(String typed) {
        if (typed.strip().length() != LENGTH) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDateTime.parse(typed.strip().replace('T', ' '), TYPED));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
