package se.bostadforst.tenancy.rent;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;

/** Bytes that a bank, a ledger or Excel has written, as text. Whatever is not text is refused, never guessed at. */
final class RentText {

    /** What Excel calls ANSI; it has all of ISO-8859-1's letters. */
    private static final Charset WINDOWS = Charset.forName("windows-1252");

    /** No text; the message is Swedish. */
    static final class NoText extends Exception {

        private static final long serialVersionUID = 1L;

        NoText(String message) {
            super(message);
        }
    }

    private RentText() {}

    static String of(byte[] bytes) throws NoText {
        if (begins(bytes, 'P', 'K', 3, 4) || begins(bytes, 0xD0, 0xCF, 0x11, 0xE0)) {
            throw new NoText("Det är ett kalkylblad. Spara det som CSV och försök igen.");
        }
        if (begins(bytes, '%', 'P', 'D', 'F')) {
            throw new NoText("Det är ett PDF-dokument, inte en CSV-fil.");
        }
        var text = Normalizer.normalize(decoded(bytes), Normalizer.Form.NFC);
        if (text.codePoints().anyMatch(RentText::isNoText)) {
            throw new NoText("Filen innehåller tecken som inte hör hemma i text. Spara den som CSV på nytt.");
        }
        return text;
    }

    private static String decoded(byte[] bytes) throws NoText {
        if (begins(bytes, 0xEF, 0xBB, 0xBF)) {
            return strictly(StandardCharsets.UTF_8, bytes, 3);
        }
        if (begins(bytes, 0xFF, 0xFE)) {
            return strictly(StandardCharsets.UTF_16LE, bytes, 2);
        }
        if (begins(bytes, 0xFE, 0xFF)) {
            return strictly(StandardCharsets.UTF_16BE, bytes, 2);
        }
        try {
            return strictly(StandardCharsets.UTF_8, bytes, 0);
        } catch (NoText older) {
            return strictly(WINDOWS, bytes, 0);
        }
    }

    private static String strictly(Charset charset, byte[] bytes, int from) throws NoText {
        try {
            return charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes, from, bytes.length - from))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new NoText("Filens teckenkodning går inte att läsa. Spara den som CSV UTF-8 och försök igen.");
        }
    }

    private static boolean isNoText(int c) {
        return c == 0xFFFD
                || c == 0xFEFF
                || Character.getType(c) == Character.FORMAT
                || Character.isISOControl(c) && c != '\n' && c != '\r' && c != '\t';
    }

    private static boolean begins(byte[] bytes, int... start) {
        for (int i = 0; i < start.length; i++) {
            if (bytes.length <= i || (bytes[i] & 0xFF) != start[i]) {
                return false;
            }
        }
        return true;
    }
}
