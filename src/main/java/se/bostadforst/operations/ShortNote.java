package se.bostadforst.operations;

import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.lang.Nullable;
import se.bostadforst.forms.FormRefused;

/** A few words about what was done to a hindrance, and never about a person: refused when it looks like a number, an address or a telephone. */
final class ShortNote {

    private static final int LONGEST = 120;

    /** Personnummer, samordningsnummer, telephone numbers and addresses; case numbers are fine. */
    private static final Pattern ABOUT_SOMEBODY = Pattern.compile("@|\\d[\\d -]{4,}\\d|\\p{Cntrl}|\\p{Cs}");

    private static final Pattern CASE_NUMBER = Pattern.compile("BF-\\d{4}-\\d{4,8}");

    private ShortNote() {}

    /**
     * The words, if there are any.
     *
     * @throws FormRefused when they are too many, missing though needed, or about somebody
     */
    static Optional<String> of(@Nullable String written, boolean needed) {
        var words = written == null ? "" : written.strip();
        if (words.isEmpty() && needed) {
            throw FormRefused.at("note", "Skriv kort varför.");
        }
        if (words.length() > LONGEST) {
            throw FormRefused.at("note", "Skriv högst 120 tecken.");
        }
        if (ABOUT_SOMEBODY.matcher(CASE_NUMBER.matcher(words).replaceAll("")).find()) {
            throw FormRefused.at(
                    "note",
                    "Skriv ingenting om en person: inget namn, personnummer, telefonnummer eller e-post. Dagen behöver du inte skriva.");
        }
        return words.isEmpty() ? Optional.empty() : Optional.of(words);
    }
}
