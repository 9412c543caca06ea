package se.bostadforst.documents;

import java.awt.geom.AffineTransform;
import java.io.ByteArrayOutputStream;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** What stands in front of a JPEG picture: which way up the camera was held, and everything that is nobody's business. */
final class JpegSegments {

    private static final int EXIF_OR_XMP = 0xE1;
    private static final int COLOURS = 0xE2;
    private static final int ADOBE = 0xEE;
    private static final int COMMENT = 0xFE;
    private static final int SCAN = 0xDA;
    private static final int ORIENTATION = 0x0112;

    private JpegSegments() {}

    /** 1 to 8 as EXIF counts; 1 when nothing is said. */
    static int orientation(byte[] jpeg) {
        var bytes = ByteBuffer.wrap(jpeg);
        try {
            for (int at = 2; marker(bytes, at) != SCAN && marker(bytes, at) >= 0; at = next(bytes, at)) {
                if (marker(bytes, at) == EXIF_OR_XMP && bytes.getInt(at + 4) == 0x45786966) {
                    return inExif(bytes.slice(at + 10, next(bytes, at) - at - 10));
                }
            }
        } catch (BufferUnderflowException | IndexOutOfBoundsException broken) {
            return 1;
        }
        return 1;
    }

    /** The same picture without what the camera and programs have written beside it; what is not understood is left as it is. */
    static byte[] without(byte[] jpeg) {
        var bytes = ByteBuffer.wrap(jpeg);
        var kept = new ByteArrayOutputStream(jpeg.length);
        kept.write(jpeg, 0, Math.min(2, jpeg.length));
        var at = 2;
        try {
            while (marker(bytes, at) != SCAN && marker(bytes, at) >= 0) {
                var after = next(bytes, at);
                if (!tells(marker(bytes, at))) {
                    kept.write(jpeg, at, after - at);
                }
                at = after;
            }
        } catch (BufferUnderflowException | IndexOutOfBoundsException broken) {
            return jpeg;
        }
        kept.write(jpeg, at, jpeg.length - at);
        return kept.toByteArray();
    }

    /** How a picture of this size is turned to stand upright. */
    static AffineTransform upright(int orientation, int width, int height) {
        return switch (orientation) {
            case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
            case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 6 -> new AffineTransform(0, 1, -1, 0, height, 0);
            case 7 -> new AffineTransform(0, -1, -1, 0, height, width);
            case 8 -> new AffineTransform(0, -1, 1, 0, 0, width);
            default -> new AffineTransform();
        };
    }

    private static int inExif(ByteBuffer tiff) {
        tiff.order(tiff.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        var directory = tiff.getInt(4);
        for (int i = 0; i < tiff.getShort(directory); i++) {
            var entry = directory + 2 + 12 * i;
            if ((tiff.getShort(entry) & 0xFFFF) == ORIENTATION) {
                var value = tiff.getShort(entry + 8);
                return value >= 1 && value <= 8 ? value : 1;
            }
        }
        return 1;
    }

    private static boolean tells(int marker) {
        return marker == COMMENT || marker > 0xE0 && marker <= 0xEF && marker != COLOURS && marker != ADOBE;
    }

    private static int marker(ByteBuffer bytes, int at) {
        return at + 4 <= bytes.limit() && (bytes.get(at) & 0xFF) == 0xFF ? bytes.get(at + 1) & 0xFF : -1;
    }

    private static int next(ByteBuffer bytes, int at) {
        return at + 2 + Math.max(2, bytes.getShort(at + 2) & 0xFFFF);
    }
}
