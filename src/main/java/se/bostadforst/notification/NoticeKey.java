package se.bostadforst.notification;

import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The dedupe key of a letter of this room: {@code avisering:<kind>:<user>:<which>}. A letter that belongs to a day has the day last, so that
 * there is at most one for each person and day whatever happens.
 */
record NoticeKey(Kind kind, String userId, String which) {

    /** What a letter is. */
    enum Kind {
        EVENT("handelse", false),
        REMINDER("paminnelse", true),
        DIGEST("sammandrag", true),
        TEAM("chef", true);

        private final String code;
        private final boolean daily;

        Kind(String code, boolean daily) {
            this.code = code;
            this.daily = daily;
        }
    }

    private static final Pattern WRITTEN = Pattern.compile("avisering:([a-z]+):([^:]+):([0-9-]+)");

    static NoticeKey daily(Kind kind, String userId, LocalDate day) {
        return new NoticeKey(kind, userId, day.toString());
    }

    /** About lines up to this one: the same letter until there are newer lines. */
    static NoticeKey event(String userId, long newest) {
        return new NoticeKey(Kind.EVENT, userId, Long.toString(newest));
    }

    /** Empty for a letter of another room. */
    static Optional<NoticeKey> of(String dedupeKey) {
        var written = WRITTEN.matcher(dedupeKey);
        if (!written.matches()) {
            return Optional.empty();
        }
        for (var kind : Kind.values()) {
            if (kind.code.equals(written.group(1))) {
                return Optional.of(new NoticeKey(kind, written.group(2), written.group(3)));
            }
        }
        return Optional.empty();
    }

    /** The day it is about; empty for one that belongs to none. */
    Optional<LocalDate> day() {
        return kind.daily ? Optional.of(LocalDate.parse(which)) : Optional.empty();
    }

    String written() {
        return "avisering:%s:%s:%s".formatted(kind.code, userId, which);
    }
}
