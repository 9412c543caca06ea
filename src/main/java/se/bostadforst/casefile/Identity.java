package se.bostadforst.casefile;

import dev.personnummer.Personnummer;
import dev.personnummer.PersonnummerException;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A person's identity, checked. Numbers are kept as twelve digits, however they were written.
 *
 * @param number twelve digits, or the unit's own temporary mark
 * @param birthDate known from the number; a temporary identity has none
 */
public record Identity(IdentityType type, String number, Optional<LocalDate> birthDate) {

    /** A number from an earlier century is a slip of the pen. */
    private static final LocalDate OLDEST = LocalDate.of(1900, 1, 1);

    private static final String NO_NUMBER =
            "Kontrollera numret: datumet eller kontrollsiffran stämmer inte (ååååmmdd-nnnn).";

    /** What is wrong, as a Swedish sentence for the field. */
    public static final class Refused extends Exception {
        private static final long serialVersionUID = 1L;

        Refused(String message) {
            super(message, null, false, false);
        }
    }

    /**
     * Checks what somebody wrote.
     *
     * @throws Refused with a Swedish sentence when date or check digit is wrong, or the number is of the other kind
     */
    public static Identity parse(IdentityType type, String written, LocalDate today) throws Refused {
        if (type == IdentityType.TILLFALLIG_ID) {
            var mark = written.strip().toUpperCase(java.util.Locale.ROOT);
            if (!mark.matches("[A-ZÅÄÖ0-9-]{4,12}")) {
                throw new Refused("En tillfällig identitet är 4–12 tecken: bokstäver, siffror eller bindestreck.");
            }
            return new Identity(type, mark, Optional.empty());
        }
        try {
            var number = Personnummer.parse(written.strip());
            var digits = number.format(true).replaceAll("\\D", "");
            var day = Integer.parseInt(digits.substring(6, 8));
            if (day > 60 != (type == IdentityType.SAMORDNINGSNUMMER)) {
                throw new Refused(
                        type == IdentityType.PERSONNUMMER
                                ? "Det här är ett samordningsnummer. Välj rätt slags identitet."
                                : "Det här är ett personnummer. Välj rätt slags identitet.");
            }
            var birth = LocalDate.of(
                    Integer.parseInt(digits.substring(0, 4)),
                    Integer.parseInt(digits.substring(4, 6)),
                    day > 60 ? day - 60 : day);
            if (birth.isBefore(OLDEST)) {
                throw new Refused(NO_NUMBER);
            }
            if (birth.plusYears(18).isAfter(today)) {
                throw new Refused("Personen är under 18 år och kan inte nomineras.");
            }
            return new Identity(type, digits, Optional.of(birth));
        } catch (PersonnummerException | NumberFormatException | java.time.DateTimeException e) {
            throw new Refused(NO_NUMBER);
        }
    }
}
