package se.bostadforst.oncall;

import java.text.Normalizer;
import java.util.Map;
import org.springframework.lang.Nullable;

/** Free text that somebody has written at night: stored as it is, or refused in words. */
final class Words {

    private Words() {}

    /** The text without blanks around it, or null when there is none; a sentence in {@code wrong} when it cannot be stored. */
    static @Nullable String checked(@Nullable String written, int longest, String field, Map<String, String> wrong) {
        if (written == null || written.isBlank()) {
            return null;
        }
        if (written.length() > 4 * longest) {
            wrong.put(field, "Högst %d tecken, nu %d.".formatted(longest, written.length()));
            return null;
        }
        var text = Normalizer.normalize(written, Normalizer.Form.NFC).strip();
        if (text.codePoints().anyMatch(Words::unstorable)) {
            wrong.put(field, "Texten innehåller tecken som inte kan sparas.");
        } else if (text.codePointCount(0, text.length()) > longest) {
            wrong.put(field, "Högst %d tecken, nu %d.".formatted(longest, text.codePointCount(0, text.length())));
        }
        return text;
    }

    /** As {@link #checked}, for what has to be written. */
    static @Nullable String required(@Nullable String written, int longest, String field, Map<String, String> wrong) {
        var text = checked(written, longest, field, wrong);
        if (text == null) {
            wrong.putIfAbsent(field, "Fältet måste fyllas i.");
        }
        return text;
    }

    private static boolean unstorable(int c) {
        return Character.isISOControl(c) && c != '\n' && c != '\r' && c != '\t'
                || c >= 0xD800 && c <= 0xDFFF
                || c == 0xFFFE
                || c == 0xFFFF
                || c >= 0x2028 && c <= 0x202E
                || c >= 0x2066 && c <= 0x2069
                || c == 0x200B
                || c == 0xFEFF;
    }
}
