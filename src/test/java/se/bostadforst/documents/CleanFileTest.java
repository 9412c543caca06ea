package se.bostadforst.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
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
