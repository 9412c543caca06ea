package se.bostadforst.web.api;

import java.util.Arrays;
import java.util.UUID;
import org.springframework.lang.Nullable;

/** What somebody has written in a field, before anybody has looked at what it says. */
final class Written {

    /** An id that belongs to nothing, for one that cannot be read: it is refused where it is looked for. */
    private static final UUID NOTHING = new UUID(0, 0);

    private Written() {}

    static String text(@Nullable String written) {
        return written == null ? "" : written.strip();
    }

    static @Nullable String orNull(@Nullable String written) {
        return text(written).isEmpty() ? null : text(written);
    }

    static @Nullable UUID id(@Nullable String written) {
        if (orNull(written) == null) {
            return null;
        }
        try {
            return UUID.fromString(text(written));
        } catch (IllegalArgumentException e) {
            return NOTHING;
        }
    }

    static <E extends Enum<E>> @Nullable E code(Class<E> type, @Nullable String written) {
        return Arrays.stream(type.getEnumConstants())
                .filter(code -> code.name().equals(written))
                .findFirst()
                .orElse(null);
    }

    static @Nullable Boolean answer(@Nullable String written) {
        return switch (text(written)) {
            case "JA" -> true;
            case "NEJ" -> false;
            default -> null;
        };
    }
}
