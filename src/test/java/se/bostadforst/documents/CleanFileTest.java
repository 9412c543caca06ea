package se.bostadforst.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceRGB;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What somebody sends is looked into, never believed ({@code security.md} on uploads). */
class CleanFileTest {

    @Test
    void a_picture_is_drawn_anew_and_what_hid_behind_it_is_gone() throws IOException {
        var sent = joined(
                picture("jpeg", 300, 200),
                "KANARIE <script>alert(1)</script> PK\u0003\u0004".getBytes(StandardCharsets.UTF_8));

        var clean = CleanFile.of(sent);

        assertThat(clean.contentType()).isEqualTo("image/jpeg");
        assertThat(new String(clean.bytes(), StandardCharsets.ISO_8859_1)).doesNotContain("KANARIE", "script");
        assertThat(ImageIO.read(new java.io.ByteArrayInputStream(clean.bytes())).getWidth())
                .isEqualTo(300);
    }

    @Test
    void where_a_photograph_was_taken_is_not_kept() throws IOException {
        var plain = picture("jpeg", 40, 40);
        var exif = "Exif\0\0GPS 59.3293 18.0686".getBytes(StandardCharsets.ISO_8859_1);
        var length = exif.length + 2;
        var marker = new byte[] {(byte) 0xFF, (byte) 0xE1, (byte) (length >> 8), (byte) length};
        var sent = joined(Arrays.copyOf(plain, 2), marker, exif, Arrays.copyOfRange(plain, 2, plain.length));

        assertThat(new String(CleanFile.of(sent).bytes(), StandardCharsets.ISO_8859_1))
                .doesNotContain("GPS");
    }

    @ParameterizedTest
    @CsvSource({"1, 40, 20, 0, 0", "3, 40, 20, 39, 19", "6, 20, 40, 19, 0", "8, 20, 40, 0, 39"})
    void a_photograph_taken_with_the_phone_on_its_side_stands_upright(
            int orientation, int width, int height, int darkX, int darkY) throws IOException {
        var lying = new BufferedImage(40, 20, BufferedImage.TYPE_INT_RGB);
        var pen = lying.createGraphics();
        pen.setColor(java.awt.Color.WHITE);
        pen.fillRect(0, 0, 40, 20);
        pen.setColor(java.awt.Color.BLACK);
        pen.fillRect(0, 0, 8, 8);
        pen.dispose();
        var out = new ByteArrayOutputStream();
        ImageIO.write(lying, "jpeg", out);

        var clean = read(CleanFile.of(withExif(out.toByteArray(), orientation)).bytes());

        assertThat(clean.getWidth()).isEqualTo(width);
        assertThat(clean.getHeight()).isEqualTo(height);
        assertThat(clean.getRGB(darkX, darkY) & 0xFF)
                .as("the corner that was first")
                .isLessThan(100);
        assertThat(clean.getRGB(width - 1 - darkX, height - 1 - darkY) & 0xFF).isGreaterThan(150);
    }

    @Test
    void a_photograph_from_a_good_camera_is_kept_small_enough_to_keep() throws IOException {
        var clean = read(CleanFile.of(picture("png", 8000, 6000)).bytes());

        assertThat((long) clean.getWidth() * clean.getHeight()).isBetween(9_000_000L, 12_000_000L);
    }

    @Test
    void what_stands_behind_a_pdf_is_not_kept() throws IOException {
        var sent = joined(pdf(document -> {}), "PK\u0003\u0004 KANARIE <script>".getBytes(StandardCharsets.UTF_8));

        assertThat(new String(CleanFile.of(sent).bytes(), StandardCharsets.ISO_8859_1))
                .doesNotContain("KANARIE", "script");
    }

    @Test
    void what_is_told_about_a_pdf_or_a_page_or_a_picture_in_it_is_not_kept() throws IOException {
        var photograph = withExif(picture("jpeg", 40, 20), 6);
        assertThat(new String(photograph, StandardCharsets.ISO_8859_1)).contains("KANARIE plats");
        var sent = pdf(document -> {
            try {
                var xmp = new PDMetadata(
                        document,
                        new java.io.ByteArrayInputStream("<x>KANARIE xmp</x>".getBytes(StandardCharsets.UTF_8)));
                document.getDocumentCatalog().setMetadata(xmp);
                document.getPage(0).setMetadata(xmp);
                var image = new PDImageXObject(
                        document,
                        new java.io.ByteArrayInputStream(photograph),
                        COSName.DCT_DECODE,
                        40,
                        20,
                        8,
                        PDDeviceRGB.INSTANCE);
                try (var content = new PDPageContentStream(document, document.getPage(0))) {
                    content.drawImage(image, 10, 10);
                }
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        });
        assertThat(new String(sent, StandardCharsets.ISO_8859_1)).contains("KANARIE xmp", "KANARIE plats");

        var clean = CleanFile.of(sent).bytes();

        assertThat(new String(clean, StandardCharsets.ISO_8859_1)).doesNotContain("KANARIE");
        try (var kept = Loader.loadPDF(clean)) {
            var names = kept.getPage(0).getResources();
            var image = (PDImageXObject)
                    names.getXObject(names.getXObjectNames().iterator().next());
            assertThat(image.getImage().getWidth()).as("still a picture").isEqualTo(40);
        }
    }

    @Test
    void what_runs_is_found_however_deep_it_lies() throws IOException {
        for (var levels : new int[] {3, 20, 300}) {
            var sent = pdf(document -> {
                COSBase inner = new PDActionJavaScript("app.alert(1)").getCOSObject();
                for (int i = 0; i < levels; i++) {
                    var outer = new COSArray();
                    outer.add(inner);
                    outer.setDirect(true);
                    inner = outer;
                }
                document.getDocumentCatalog().getCOSObject().setItem("Hidden", inner);
            });
            assertThatThrownBy(() -> CleanFile.of(sent)).isInstanceOf(UploadRefused.class);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"EmbeddedFiles", "XFA", "RichMedia", "EF"})
    void a_pdf_that_carries_something_else_is_refused(String key) throws IOException {
        var sent = pdf(document ->
                document.getDocumentCatalog().getCOSObject().setItem(COSName.getPDFName(key), new COSDictionary()));

        assertThatThrownBy(() -> CleanFile.of(sent))
                .isInstanceOf(UploadRefused.class)
                .hasMessageContaining("bifogade filer");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Launch", "SubmitForm", "GoToE"})
    void a_pdf_that_does_something_when_it_is_clicked_is_refused(String action) throws IOException {
        var sent = pdf(document -> {
            var does = new COSDictionary();
            does.setName(COSName.S, action);
            document.getPage(0).getCOSObject().setItem("AA", does);
        });

        assertThatThrownBy(() -> CleanFile.of(sent)).isInstanceOf(UploadRefused.class);
    }

    @Test
    void a_pdf_of_too_many_pages_or_none_is_refused() throws IOException {
        var many = pdf(document -> {
            for (int i = 0; i < 200; i++) {
                document.addPage(new PDPage());
            }
        });
        var none = pdf(document -> document.removePage(0));

        for (var sent : new byte[][] {many, none}) {
            assertThatThrownBy(() -> CleanFile.of(sent))
                    .isInstanceOf(UploadRefused.class)
                    .hasMessageContaining("mellan 1 och 200 sidor");
        }
    }

    /** The same figures every time. */
    @Test
    void a_file_that_is_damaged_anywhere_is_taken_or_refused_and_never_a_fault() throws IOException {
        var random = new java.util.Random(20260518);
        for (var whole :
                new byte[][] {withExif(picture("jpeg", 30, 20), 6), picture("png", 30, 20), pdf(document -> {})}) {
            for (int i = 0; i < 150; i++) {
                var damaged = Arrays.copyOf(whole, i % 3 == 0 ? 8 + random.nextInt(whole.length - 8) : whole.length);
                for (int changes = random.nextInt(4); changes >= 0; changes--) {
                    damaged[8 + random.nextInt(damaged.length - 8 + 1) - 1] = (byte) random.nextInt(256);
                }
                try {
                    assertThat(CleanFile.of(damaged).bytes()).isNotEmpty();
                } catch (UploadRefused refused) {
                    assertThat(refused.getMessage()).endsWith(".");
                }
            }
        }
    }

    @Test
    void a_pdf_loses_its_writer_and_keeps_its_pages() throws IOException {
        var clean = CleanFile.of(pdf(document -> {
            var information = new PDDocumentInformation();
            information.setAuthor("KANARIE Författare");
            document.setDocumentInformation(information);
        }));

        try (var kept = Loader.loadPDF(clean.bytes())) {
            assertThat(kept.getNumberOfPages()).isEqualTo(1);
            assertThat(kept.getDocumentInformation().getAuthor()).isNull();
        }
    }

    @Test
    void a_pdf_that_runs_something_is_refused() throws IOException {
        var sent = pdf(document -> document.getDocumentCatalog().setOpenAction(new PDActionJavaScript("app.alert(1)")));

        assertThatThrownBy(() -> CleanFile.of(sent))
                .isInstanceOf(UploadRefused.class)
                .hasMessageContaining("program");
    }

    @Test
    void a_locked_pdf_is_refused_with_what_to_do() throws IOException {
        var sent = pdf(document -> {
            try {
                document.protect(new StandardProtectionPolicy("o", "u", new AccessPermission()));
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        });

        assertThatThrownBy(() -> CleanFile.of(sent))
                .isInstanceOf(UploadRefused.class)
                .hasMessageContaining("lösenord");
    }

    @Test
    void a_picture_that_would_fill_the_memory_is_refused_before_it_is_opened() throws IOException {
        var sent = picture("png", 10, 10);
        // the size in the header says 60 000 × 60 000
        System.arraycopy(new byte[] {0, 0, (byte) 0xEA, 0x60, 0, 0, (byte) 0xEA, 0x60}, 0, sent, 16, 8);

        assertThatThrownBy(() -> CleanFile.of(sent)).isInstanceOf(UploadRefused.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "hej",
                "GIF89a...",
                "<svg onload=alert(1)>",
                "<!DOCTYPE html><script>alert(1)</script>",
                "PK\u0003\u0004 ett arkiv",
                "%PDF-1.7 bara början",
                "MZ ett program",
                "\u0000\u0000\u0000"
            })
    void anything_else_is_refused_in_swedish(String sent) {
        assertThatThrownBy(() -> CleanFile.of(sent.getBytes(StandardCharsets.ISO_8859_1)))
                .isInstanceOf(UploadRefused.class)
                .hasMessageMatching("[A-ZÅÄÖ].+\\.");
    }

    /** As a phone writes it: which way up it was held, and where. */
    private static byte[] withExif(byte[] plain, int orientation) {
        var exif = ByteBuffer.allocate(64);
        exif.put("Exif\0\0MM\0*".getBytes(StandardCharsets.ISO_8859_1))
                .putInt(8)
                .putShort((short) 1)
                .putShort((short) 0x0112)
                .putShort((short) 3)
                .putInt(1)
                .putShort((short) orientation)
                .putShort((short) 0)
                .putInt(0)
                .put("KANARIE plats".getBytes(StandardCharsets.ISO_8859_1));
        var head = new byte[] {(byte) 0xFF, (byte) 0xE1, 0, (byte) (exif.capacity() + 2)};
        return joined(Arrays.copyOf(plain, 2), head, exif.array(), Arrays.copyOfRange(plain, 2, plain.length));
    }

    private static BufferedImage read(byte[] bytes) throws IOException {
        return ImageIO.read(new java.io.ByteArrayInputStream(bytes));
    }

    private static byte[] picture(String format, int width, int height) throws IOException {
        var out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), format, out);
        return out.toByteArray();
    }

    private static byte[] pdf(java.util.function.Consumer<PDDocument> change) throws IOException {
        try (var document = new PDDocument()) {
            document.addPage(new PDPage());
            change.accept(document);
            var out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        }
    }

    private static byte[] joined(byte[]... parts) {
        var out = new ByteArrayOutputStream();
        for (var part : parts) {
            out.writeBytes(part);
        }
        return out.toByteArray();
    }
}
