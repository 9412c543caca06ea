package se.bostadforst.documents;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.util.XRLog;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.logging.Level;
import org.jsoup.Jsoup;
import org.jsoup.helper.W3CDom;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * A page of HTML as PDF/UA-1 and PDF/A-2a: readable aloud, and readable in fifty years. The font is embedded, nothing is fetched from
 * anywhere, and the same page always gives the same text.
 */
@Component
class PdfRenderer {

    private static final String FAMILY = "Liberation Sans";

    static {
        XRLog.listRegisteredLoggers().forEach(logger -> XRLog.setLevel(logger, Level.SEVERE));
    }

    private final byte[] colours = ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();

    byte[] render(String html) {
        var pdf = new ByteArrayOutputStream();
        var builder = new PdfRendererBuilder();
        builder.usePdfUaAccessibility(true);
        builder.usePdfAConformance(PdfAConformance.PDFA_2_A);
        builder.useColorProfile(colours);
        builder.withProducer("Bostad först");
        builder.useExternalResourceAccessControl(
                (uri, type) -> false, ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI);
        builder.useFont(() -> font("Regular"), FAMILY, 400, FontStyle.NORMAL, true);
        builder.useFont(() -> font("Bold"), FAMILY, 700, FontStyle.NORMAL, true);
        builder.withW3cDocument(new W3CDom().fromJsoup(Jsoup.parse(html)), null);
        builder.toStream(pdf);
        try {
            builder.run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return pdf.toByteArray();
    }

    private static InputStream font(String weight) {
        try {
            return new ClassPathResource("documents/fonts/LiberationSans-" + weight + ".ttf").getInputStream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
