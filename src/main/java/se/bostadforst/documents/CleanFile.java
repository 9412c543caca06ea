package se.bostadforst.documents;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Set;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;

/**
 * A file as it may be kept: its kind is read from its content, never from its name, and what it tells about the camera, the place or the
 * writer is gone. Pictures are drawn anew, so nothing that hides behind the picture survives.
 */
record CleanFile(String contentType, byte[] bytes) {

    private static final int MOST_PIXELS = 50_000_000;
    private static final int MOST_PAGES = 200;
    private static final String KINDS = "Filen ska vara en PDF, eller en bild i JPEG eller PNG.";
    private static final Set<COSName> DANGEROUS = Set.of(
            COSName.getPDFName("JavaScript"),
            COSName.getPDFName("JS"),
            COSName.getPDFName("Launch"),
            COSName.getPDFName("EmbeddedFiles"),
            COSName.getPDFName("EmbeddedFile"),
            COSName.getPDFName("RichMedia"),
            COSName.getPDFName("XFA"));

    /**
     * Looks into the bytes and keeps what may be kept.
     *
     * @throws UploadRefused with a Swedish sentence
     */
    static CleanFile of(byte[] sent) {
        if (sent.length == 0) {
            throw new UploadRefused("Filen är tom. Välj en annan.");
        }
        if (startsWith(sent, "%PDF-")) {
            return pdf(sent);
        }
        if (sent.length > 3 && (sent[0] & 0xFF) == 0xFF && (sent[1] & 0xFF) == 0xD8 && (sent[2] & 0xFF) == 0xFF) {
            return new CleanFile("image/jpeg", redrawn(sent, "jpeg"));
        }
        if (sent.length > 8
                && (sent[0] & 0xFF) == 0x89
                && startsWith(java.util.Arrays.copyOfRange(sent, 1, 4), "PNG")) {
            return new CleanFile("image/png", redrawn(sent, "png"));
        }
        throw new UploadRefused(KINDS);
    }

    private static CleanFile pdf(byte[] sent) {
        try (var document = Loader.loadPDF(sent)) {
            if (document.isEncrypted()) {
                throw new UploadRefused("PDF-filen är låst med lösenord. Spara den utan lösenord och försök igen.");
            }
            if (document.getNumberOfPages() == 0 || document.getNumberOfPages() > MOST_PAGES) {
                throw new UploadRefused("PDF-filen ska ha mellan 1 och %d sidor.".formatted(MOST_PAGES));
            }
            refuseWhatRuns(document);
            document.setDocumentInformation(new PDDocumentInformation());
            document.getDocumentCatalog().setMetadata(null);
            document.getDocumentCatalog().setOpenAction(null);
            var clean = new ByteArrayOutputStream();
            document.save(clean);
            return new CleanFile("application/pdf", clean.toByteArray());
        } catch (org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException locked) {
            throw new UploadRefused("PDF-filen är låst med lösenord. Spara den utan lösenord och försök igen.");
        } catch (IOException | RuntimeException broken) {
            if (broken instanceof UploadRefused refused) {
                throw refused;
            }
            throw new UploadRefused("PDF-filen går inte att läsa. Skanna papperet igen.", broken);
        }
    }

    private static void refuseWhatRuns(PDDocument document) {
        for (var object :
                java.util.List.copyOf(document.getDocument().getXrefTable().keySet())) {
            COSObject held = document.getDocument().getObjectFromPool(object);
            if (runs(held.getObject(), 0)) {
                throw new UploadRefused(
                        "PDF-filen innehåller program eller bifogade filer, och sådana tas inte emot. Skriv ut den som en ny PDF.");
            }
        }
    }

    private static boolean runs(COSBase value, int depth) {
        if (depth > 6) {
            return false;
        }
        if (value instanceof COSDictionary dictionary) {
            return dictionary.keySet().stream().anyMatch(DANGEROUS::contains)
                    || dictionary.getCOSName(COSName.S) != null && DANGEROUS.contains(dictionary.getCOSName(COSName.S))
                    || dictionary.getValues().stream()
                            .filter(inner -> !(inner instanceof COSObject))
                            .anyMatch(inner -> runs(inner, depth + 1));
        }
        if (value instanceof COSArray array) {
            for (int i = 0; i < array.size(); i++) {
                var inner = array.get(i);
                if (!(inner instanceof COSObject) && runs(inner, depth + 1)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static byte[] redrawn(byte[] sent, String format) {
        try (var input = ImageIO.createImageInputStream(new ByteArrayInputStream(sent))) {
            var readers = ImageIO.getImageReadersByFormatName(format);
            ImageReader reader = readers.next();
            reader.setInput(input, true, true);
            long pixels = (long) reader.getWidth(0) * reader.getHeight(0);
            if (pixels > MOST_PIXELS) {
                throw new UploadRefused("Bilden är för stor: högst 50 megapixel. Ta om den med lägre upplösning.");
            }
            var picture = reader.read(0);
            reader.dispose();
            return written(onWhite(picture), format);
        } catch (IOException | RuntimeException broken) {
            if (broken instanceof UploadRefused refused) {
                throw refused;
            }
            throw new UploadRefused("Bilden går inte att läsa. Ta om den.", broken);
        }
    }

    private static BufferedImage onWhite(BufferedImage picture) {
        var plain = new BufferedImage(picture.getWidth(), picture.getHeight(), BufferedImage.TYPE_INT_RGB);
        var pen = plain.createGraphics();
        pen.drawImage(picture, 0, 0, Color.WHITE, null);
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
        }
        writer.dispose();
        return out.toByteArray();
    }

    private static boolean startsWith(byte[] bytes, String text) {
        for (int i = 0; i < text.length(); i++) {
            if (i >= bytes.length || bytes[i] != text.charAt(i)) {
                return false;
            }
        }
        return true;
    }
}
