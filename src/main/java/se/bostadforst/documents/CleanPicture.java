package se.bostadforst.documents;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;

/** A picture that is drawn anew, the right way up: nothing that hides behind it survives, and a large one is made small while it is read. */
final class CleanPicture {

    private static final long MOST_PIXELS = 50_000_000;

    /** An A4 page at 300 dots an inch has nine million. */
    private static final long KEPT_PIXELS = 12_000_000;

    private CleanPicture() {}

    static byte[] of(byte[] sent, String format) {
        try (var input = ImageIO.createImageInputStream(new ByteArrayInputStream(sent))) {
            var reader = ImageIO.getImageReadersByFormatName(format).next();
            try {
                reader.setInput(input, true, true);
                return written(
                        upright(read(reader), "jpeg".equals(format) ? JpegSegments.orientation(sent) : 1), format);
            } finally {
                reader.dispose();
            }
        } catch (IOException | RuntimeException broken) {
            if (broken instanceof UploadRefused refused) {
                throw refused;
            }
            throw new UploadRefused("Bilden går inte att läsa. Ta om den.", broken);
        }
    }

    private static BufferedImage read(ImageReader reader) throws IOException {
        var pixels = (long) reader.getWidth(0) * reader.getHeight(0);
        if (pixels > MOST_PIXELS) {
            throw new UploadRefused("Bilden är för stor: högst 50 megapixel. Ta om den med lägre upplösning.");
        }
        var how = reader.getDefaultReadParam();
        var each = (int) Math.ceil(Math.sqrt((double) pixels / KEPT_PIXELS));
        if (each > 1) {
            how.setSourceSubsampling(each, each, 0, 0);
        }
        return reader.read(0, how);
    }

    private static BufferedImage upright(BufferedImage picture, int orientation) {
        var lies = orientation > 4;
        var plain = new BufferedImage(
                lies ? picture.getHeight() : picture.getWidth(),
                lies ? picture.getWidth() : picture.getHeight(),
                BufferedImage.TYPE_INT_RGB);
        var pen = plain.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, plain.getWidth(), plain.getHeight());
        pen.drawImage(picture, JpegSegments.upright(orientation, picture.getWidth(), picture.getHeight()), null);
        pen.dispose();
        return plain;
    }

    private static byte[] written(BufferedImage picture, String format) throws IOException {
        var out = new ByteArrayOutputStream();
        if ("png".equals(format)) {
            ImageIO.write(picture, "png", out);
            return out.toByteArray();
        }
        var writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        var how = writer.getDefaultWriteParam();
        how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
        how.setCompressionQuality(0.85f);
        try (var stream = ImageIO.createImageOutputStream(out)) {
            writer.setOutput(stream);
            writer.write(null, new IIOImage(picture, null, null), how);
        } finally {
            writer.dispose();
        }
        return out.toByteArray();
    }
}
