package se.bostadforst.oversight;

import java.text.NumberFormat;
import java.util.Locale;
import org.springframework.lang.Nullable;

/**
 * One figure as its reader gets it.
 *
 * @param value null when the reader may not know it
 * @param text as Swedes write the number, or why there is none
 */
public record Cell(@Nullable Integer value, String text) {

    /** The smallest count that is told outside the project. */
    static final int SMALLEST = 5;

    /** One to four: fifteen people are easily recognised. */
    static final Cell FEW = new Cell(null, "<" + SMALLEST);

    /** Not small itself; with it, a small one could be computed. */
    static final Cell WITHHELD = new Cell(null, "–");

    static Cell shown(int number) {
        return new Cell(
                number,
                NumberFormat.getIntegerInstance(Locale.forLanguageTag("sv-SE")).format(number));
    }

    static boolean small(int number) {
        return number > 0 && number < SMALLEST;
    }
}
