package se.bostadforst.documents;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.security.MessageDigest;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.bostadforst.access.ActorContext;
import se.bostadforst.access.CaseAccess;
import se.bostadforst.access.CaseNotFound;
import se.bostadforst.access.DataClass;
import se.bostadforst.access.Organisation;
import se.bostadforst.access.Purpose;
import se.bostadforst.calendar.SwedishDates;
import se.bostadforst.casefile.CaseEvent;
import se.bostadforst.casefile.CaseLog;
import se.bostadforst.casefile.CaseNumber;

/** Makes, lists and opens the case's documents, each a locked original; what changes is a new version beside the old. */
@Service
@Transactional
public class Documents {

    /** A document that can be made now. */
    public record Offered(String code, String title) {}

    /** A document's file. */
    public record Opened(String fileName, String contentType, byte[] bytes) {}

    private static final String PDF = "application/pdf";
    private static final String VIEW =
            "select document_id, case_number, code, title, version, made_at, made_org, bytes, sha256, values_sha256 from bf.document ";
    private static final ObjectMapper JSON =
            new ObjectMapper().configure(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS, true);

    private record Row(DocumentView view, String caseNumber, byte[] sha256, byte[] valuesSha256) {}

    private final DocumentRegister register;
    private final DocumentTemplates templates;
    private final PdfRenderer pdf;
    private final DocumentStore store;
    private final Uploads uploads;
    private final CaseAccess access;
    private final CaseLog log;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final List<DocumentSource> sources;

    Documents(
            DocumentRegister register,
            DocumentTemplates templates,
            PdfRenderer pdf,
            DocumentStore store,
            Uploads uploads,
            CaseAccess access,
            CaseLog log,
            JdbcClient jdbc,
            Clock clock,
            @Lazy List<DocumentSource> sources) {
        this.register = register;
        this.templates = templates;
        this.pdf = pdf;
        this.store = store;
        this.uploads = uploads;
        this.access = access;
        this.log = log;
        this.jdbc = jdbc;
        this.clock = clock;
        this.sources = sources;
    }

    /** The documents the asker may open, the case's order, newest version first. */
    public List<DocumentView> of(CaseNumber caseNumber) {
        return jdbc
                .sql(VIEW + "where case_number = ? order by made_at desc, version desc")
                .param(caseNumber.value())
                .query(Documents::row)
                .list()
                .stream()
                .map(Row::view)
                .toList();
    }

    /** The documents the asker can make now. */
    public List<Offered> canBeMade(CaseNumber caseNumber) {
        return register.all().stream()
                .filter(type -> mayMake(caseNumber, type))
                .filter(type -> source(type.code())
                        .filter(source -> source.ready(caseNumber))
                        .isPresent())
                .map(type -> new Offered(type.code(), type.title()))
                .toList();
    }

    /**
     * Makes the document from what the case says now. Says it nothing new, the latest version is the answer.
     *
     * @throws CaseNotFound when there is no such document, or its maker may not read all it tells of
     * @throws TemplateFaulty when a municipality's own page cannot be filled
     */
    public DocumentView make(CaseNumber caseNumber, String code) {
        var type = register.type(code).orElseThrow(CaseNotFound::new);
        if (!mayMake(caseNumber, type)) {
            throw new CaseNotFound();
        }
        access.requireRead(
                caseNumber.value(),
                Purpose.page("document-" + code),
                type.reads().toArray(DataClass[]::new));
        var values = source(code)
                .filter(source -> source.ready(caseNumber))
                .orElseThrow(CaseNotFound::new)
                .content(caseNumber);
        var said = DocumentStore.sha256(json(values));
        oneAtATime(caseNumber, code);
        var latest = latest(caseNumber, code);
        if (latest.filter(row -> MessageDigest.isEqual(row.valuesSha256(), said))
                .isPresent()) {
            return latest.get().view();
        }
        return keep(caseNumber, type, latest.map(row -> row.view().version()).orElse(0) + 1, values, said);
    }

    /**
     * Opens a document; who did is written in the read log.
     *
     * @throws CaseNotFound when it is not there or not the asker's to see
     */
    public Opened open(CaseNumber caseNumber, UUID documentId) {
        if (uploads.has(caseNumber, documentId)) {
            return uploads.open(caseNumber, documentId);
        }
        var row = jdbc.sql(VIEW + "where document_id = ? and case_number = ?")
                .params(documentId, caseNumber.value())
                .query(Documents::row)
                .optional()
                .orElseThrow(CaseNotFound::new);
        var type = register.type(row.view().code()).orElseThrow(CaseNotFound::new);
        access.requireRead(caseNumber.value(), Purpose.page("document-" + type.code()), type.dataClass());
        return new Opened(
                "%s-%s-v%d.pdf".formatted(caseNumber, type.code(), row.view().version()),
                PDF,
                store.read(documentId, row.sha256()));
    }

    /** Two clicks at once make one version, not two with the same number. */
    private void oneAtATime(CaseNumber caseNumber, String code) {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('bf.document'), hashtext(?))::text")
                .param(caseNumber.value() + " " + code)
                .query(String.class)
                .single();
    }

    private boolean mayMake(CaseNumber caseNumber, DocumentType type) {
        return type.author().equals(ActorContext.require().organisation().name())
                && access.mayWrite(caseNumber.value(), type.dataClass());
    }

    private DocumentView keep(
            CaseNumber caseNumber, DocumentType type, int version, Map<String, Object> values, byte[] said) {
        var page = new HashMap<>(values);
        page.put("caseNumber", caseNumber.value());
        page.put("version", version);
        page.put("madeOn", SwedishDates.inWords(LocalDate.now(clock)));
        var bytes = rendered(type, page);
        var id = UUID.randomUUID();
        var actor = ActorContext.require();
        store.keep(id, bytes);
        jdbc.sql("""
                        insert into bf.document (document_id, case_number, code, version, title, data_class, content_type, sha256, bytes,
                                                 values_sha256, made_at, made_by, made_org)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        id,
                        caseNumber.value(),
                        type.code(),
                        version,
                        type.title(),
                        type.dataClass().name(),
                        PDF,
                        DocumentStore.sha256(bytes),
                        bytes.length,
                        said,
                        Timestamp.from(clock.instant()),
                        actor.userId(),
                        actor.organisation().name())
                .update();
        log.add(caseNumber, CaseEvent.DOCUMENT_MADE, type.title() + ", version " + version, type.dataClass());
        return latest(caseNumber, type.code()).orElseThrow().view();
    }

    private byte[] rendered(DocumentType type, Map<String, Object> page) {
        var html = templates.fill(type, page);
        try {
            return pdf.render(html);
        } catch (RuntimeException e) {
            throw new TemplateFaulty(type.code() + ".html", "sidan går inte att göra om till PDF.", e);
        }
    }

    private Optional<Row> latest(CaseNumber caseNumber, String code) {
        return jdbc.sql(VIEW + "where case_number = ? and code = ? order by version desc limit 1")
                .params(caseNumber.value(), code)
                .query(Documents::row)
                .optional();
    }

    private Optional<DocumentSource> source(String code) {
        return sources.stream()
                .filter(source -> source.documentCode().equals(code))
                .findFirst();
    }

    private static byte[] json(Map<String, Object> values) {
        try {
            return JSON.writeValueAsBytes(values);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Row row(java.sql.ResultSet row, int n) throws java.sql.SQLException {
        return new Row(
                new DocumentView(
                        row.getObject("document_id", UUID.class),
                        row.getString("code"),
                        row.getString("title"),
                        row.getInt("version"),
                        row.getTimestamp("made_at").toInstant(),
                        Organisation.valueOf(row.getString("made_org")).label(),
                        row.getLong("bytes")),
                row.getString("case_number"),
                row.getBytes("sha256"),
                row.getBytes("values_sha256"));
    }
}
