package se.bostadforst.documents;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;

/** A PDF that is written anew: earlier versions, what stood behind its end and what is told about its writer are gone; one that runs is refused. */
final class CleanPdf {

    private static final int MOST_PAGES = 200;

    /** Deeper than any writer of PDF goes without an object of its own. */
    private static final int DEEPEST = 60;

    private static final String LOCKED = "PDF-filen är låst med lösenord. Spara den utan lösenord och försök igen.";
    private static final String RUNS =
            "PDF-filen innehåller program eller bifogade filer, och sådana tas inte emot. Skriv ut den som en ny PDF.";

    private static final Set<COSName> DANGEROUS = names(
            "JavaScript",
            "JS",
            "Launch",
            "EmbeddedFiles",
            "EmbeddedFile",
            "EF",
            "FileAttachment",
            "RichMedia",
            "XFA",
            "SubmitForm",
            "ImportData",
            "GoToE",
            "GoToR",
            "Movie",
            "Sound",
            "Rendition");
    private static final Set<COSName> TELLING = names("Metadata", "PieceInfo", "LastModified");

    private CleanPdf() {}

    static byte[] of(byte[] sent) {
        try (var document = Loader.loadPDF(sent)) {
            if (document.isEncrypted()) {
                throw new UploadRefused(LOCKED);
            }
            if (document.getNumberOfPages() == 0 || document.getNumberOfPages() > MOST_PAGES) {
                throw new UploadRefused("PDF-filen ska ha mellan 1 och %d sidor.".formatted(MOST_PAGES));
            }
            for (var object : objects(document)) {
                clean(object, 0);
            }
            document.setDocumentInformation(new PDDocumentInformation());
            document.getDocumentCatalog().setOpenAction(null);
            var clean = new ByteArrayOutputStream();
            document.save(clean);
            return clean.toByteArray();
        } catch (InvalidPasswordException locked) {
            throw new UploadRefused(LOCKED);
        } catch (IOException | RuntimeException broken) {
            if (broken instanceof UploadRefused refused) {
                throw refused;
            }
            throw new UploadRefused("PDF-filen går inte att läsa. Skanna papperet igen.", broken);
        }
    }

    private static List<COSBase> objects(PDDocument document) {
        var pool = document.getDocument();
        return Stream.concat(
                        Stream.of((COSBase) pool.getTrailer()),
                        List.copyOf(pool.getXrefTable().keySet()).stream()
                                .map(pool::getObjectFromPool)
                                .map(COSObject::getObject))
                .toList();
    }

    private static void clean(COSBase value, int depth) throws IOException {
        if (depth > DEEPEST) {
            throw new UploadRefused(RUNS);
        }
        if (value instanceof COSDictionary dictionary) {
            if (runs(dictionary)) {
                throw new UploadRefused(RUNS);
            }
            TELLING.forEach(dictionary::removeItem);
            if (dictionary instanceof COSStream stream && COSName.DCT_DECODE.equals(stream.getFilters())) {
                withoutCamera(stream);
            }
            for (var inner : dictionary.getValues()) {
                cleanInner(inner, depth);
            }
        } else if (value instanceof COSArray array) {
            for (int i = 0; i < array.size(); i++) {
                cleanInner(array.get(i), depth);
            }
        }
    }

    private static void cleanInner(COSBase inner, int depth) throws IOException {
        if (!(inner instanceof COSObject)) {
            clean(inner, depth + 1);
        }
    }

    private static boolean runs(COSDictionary dictionary) {
        return dictionary.keySet().stream().anyMatch(DANGEROUS::contains)
                || Stream.of(COSName.S, COSName.SUBTYPE, COSName.TYPE)
                        .map(dictionary::getCOSName)
                        .anyMatch(name -> name != null && DANGEROUS.contains(name));
    }

    /** A scanner's photograph stands in the PDF as the camera wrote it, with its place and time. */
    private static void withoutCamera(COSStream stream) throws IOException {
        byte[] picture;
        try (var raw = stream.createRawInputStream()) {
            picture = raw.readAllBytes();
        }
        try (var raw = stream.createRawOutputStream()) {
            raw.write(JpegSegments.without(picture));
        }
    }

    private static Set<COSName> names(String... names) {
        return Stream.of(names).map(COSName::getPDFName).collect(Collectors.toUnmodifiableSet());
    }
}
