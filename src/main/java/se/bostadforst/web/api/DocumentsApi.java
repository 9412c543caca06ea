package se.bostadforst.web.api;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.lang.Nullable;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import se.bostadforst.access.CaseAccess;
import se.bostadforst.access.CaseNotFound;
import se.bostadforst.access.DataClass;
import se.bostadforst.access.Purpose;
import se.bostadforst.calendar.SwedishCalendar;
import se.bostadforst.casefile.CaseNumber;
import se.bostadforst.documents.DocumentView;
import se.bostadforst.documents.Documents;
import se.bostadforst.documents.Signatures;
import se.bostadforst.documents.TemplateFaulty;
import se.bostadforst.documents.UploadRefused;
import se.bostadforst.documents.Uploads;

/** The papers of a case: made, signed, scanned and opened, each as far as its reader may. */
@RestController
@Transactional
public class DocumentsApi {

    /** A paper or a scan one can open. */
    public record Row(String id, String code, String title, String what, String at, String by) {}

    /** A signature given or wanted. */
    public record Signature(
            String code,
            String title,
            String who,
            @Nullable String signedOn,
            @Nullable String way,
            @Nullable String by) {}

    /** Everything about the case's papers that the reader may see. */
    public record Papers(
            String caseNumber, List<Row> documents, List<Documents.Offered> canBeMade, List<Signature> signatures) {

        /** The papers that wait for somebody's signature, each once. */
        public List<Documents.Offered> unsigned() {
            return signatures.stream()
                    .filter(signature -> signature.signedOn() == null)
                    .map(signature -> new Documents.Offered(signature.code(), signature.title()))
                    .distinct()
                    .toList();
        }
    }

    /** A paper that was made. */
    public record Made(String id, int version) {}

    private static final Logger LOG = LoggerFactory.getLogger(DocumentsApi.class);
    private static final DataClass[] CLASSES = {DataClass.C0, DataClass.C3, DataClass.C9, DataClass.A5, DataClass.A6};

    private final Documents documents;
    private final Uploads uploads;
    private final Signatures signatures;
    private final CaseAccess access;

    DocumentsApi(Documents documents, Uploads uploads, Signatures signatures, CaseAccess access) {
        this.documents = documents;
        this.uploads = uploads;
        this.signatures = signatures;
        this.access = access;
    }

    @GetMapping("/api/cases/{caseNumber}/documents")
    public Papers list(@PathVariable String caseNumber) {
        return papers(caseNumber);
    }

    @PostMapping("/api/cases/{caseNumber}/documents/{code}")
    @ResponseStatus(HttpStatus.CREATED)
    public Made make(
            @PathVariable String caseNumber,
            @PathVariable String code,
            @RequestBody(required = false) CaseApi.NothingMore body) {
        var made = documents.make(new CaseNumber(caseNumber), code);
        return new Made(made.documentId().toString(), made.version());
    }

    /** The bytes are the whole request; the file's name is neither sent nor needed. */
    @PostMapping("/api/cases/{caseNumber}/documents/{code}/signed-copy")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    public void signedCopy(
            @PathVariable String caseNumber, @PathVariable String code, @RequestBody(required = false) byte[] file) {
        uploads.signedCopy(new CaseNumber(caseNumber), code, file == null ? new byte[0] : file);
    }

    @GetMapping("/api/cases/{caseNumber}/documents/{documentId}/file")
    public ResponseEntity<byte[]> file(@PathVariable String caseNumber, @PathVariable UUID documentId) {
        var opened = documents.open(new CaseNumber(caseNumber), documentId);
        return ResponseEntity.ok()
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(opened.fileName())
                                .build()
                                .toString())
                .contentType(MediaType.parseMediaType(opened.contentType()))
                .body(opened.bytes());
    }

    @ExceptionHandler(UploadRefused.class)
    ResponseEntity<CaseApi.Refused> refused(UploadRefused refused) {
        return UnreadableAdvice.answer(HttpStatus.BAD_REQUEST, "Refused", refused.getMessage());
    }

    /** Whoever clicks can do nothing about it but tell whoever keeps the pages, who finds the same sentence in the application's log. */
    @ExceptionHandler(TemplateFaulty.class)
    ResponseEntity<CaseApi.Refused> faulty(TemplateFaulty faulty) {
        LOG.warn("{}", faulty.getMessage());
        return UnreadableAdvice.answer(HttpStatus.CONFLICT, "Refused", faulty.getMessage());
    }

    @ExceptionHandler({CaseNotFound.class, MethodArgumentTypeMismatchException.class, IllegalArgumentException.class})
    ResponseEntity<CaseApi.Refused> closed(Exception refused) {
        return UnreadableAdvice.answer(HttpStatus.NOT_FOUND, "Refused", new CaseNotFound().getMessage());
    }

    private Papers papers(String number) {
        access.readWhatMayBeSeen(number, Purpose.page("documents"), CLASSES);
        var caseNumber = new CaseNumber(number);
        var rows = new java.util.ArrayList<>(
                documents.of(caseNumber).stream().map(DocumentsApi::row).toList());
        uploads.of(caseNumber)
                .forEach(upload -> rows.add(new Row(
                        upload.uploadId().toString(),
                        upload.documentCode(),
                        upload.title(),
                        "Undertecknat papper, skannat",
                        moment(upload.at()),
                        upload.organisation())));
        return new Papers(
                number,
                rows,
                documents.canBeMade(caseNumber),
                signatures.of(caseNumber).stream()
                        .map(state -> new Signature(
                                state.documentCode(),
                                state.title(),
                                state.signatory().label(),
                                state.signedOn() == null
                                        ? null
                                        : state.signedOn().toString(),
                                state.way() == null ? null : state.way().label(),
                                state.by()))
                        .toList());
    }

    static Row row(DocumentView view) {
        return new Row(
                view.documentId().toString(),
                view.code(),
                view.title(),
                "Version " + view.version(),
                moment(view.madeAt()),
                view.madeByOrganisation());
    }

    private static String moment(Instant at) {
        return at.atZone(SwedishCalendar.ZONE)
                .toLocalDateTime()
                .withSecond(0)
                .withNano(0)
                .toString()
                .replace('T', ' ');
    }
}
