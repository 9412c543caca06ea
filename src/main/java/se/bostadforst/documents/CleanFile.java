package se.bostadforst.documents;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * A file as it may be kept: its kind is read from its content, never from its name, and what it tells about the camera, the place or the
 * writer is gone.
 */
record CleanFile(String contentType, byte[] bytes) {

    private static final byte[] PDF = "%PDF-".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] JPEG = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF};
    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};

    /**
     * Looks into the bytes and keeps what may be kept.
     *
     * @throws UploadRefused with a Swedish sentence
     */
    static CleanFile of(byte[] sent) {
        if (sent.length == 0) {
            throw new UploadRefused("Filen är tom. Välj en annan.");
        }
        if (startsWith(sent, PDF)) {
            return new CleanFile("application/pdf", CleanPdf.of(sent));
        }
        if (startsWith(sent, JPEG)) {
            return new CleanFile("image/jpeg", CleanPicture.of(sent, "jpeg"));
        }
        if (startsWith(sent, PNG)) {
            return new CleanFile("image/png", CleanPicture.of(sent, "png"));
        }
        throw new UploadRefused("Filen ska vara en PDF, eller en bild i JPEG eller PNG.");
    }

    private static boolean startsWith(byte[] bytes, byte[] beginning) {
        return bytes.length > beginning.length
                && Arrays.equals(bytes, 0, beginning.length, beginning, 0, beginning.length);
    }
}
