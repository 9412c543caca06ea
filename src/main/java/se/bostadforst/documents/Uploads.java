package se.bostadforst.documents;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.bostadforst.access.ActorContext;
import se.bostadforst.access.CaseAccess;
import se.bostadforst.access.CaseNotFound;
import se.bostadforst.access.Organisation;
import se.bostadforst.access.Purpose;
import se.bostadforst.casefile.CaseEvent;
import se.bostadforst.casefile.CaseLog;
import se.bostadforst.casefile.CaseNumber;

/** Signed papers that were scanned or photographed. The file's own name is neither believed nor kept. */
@Service
@Transactional
public class Uploads {

    /** A scanned paper somebody may open. */
    public record Upload(
            UUID uploadId, String documentCode, String title, String contentType, Instant at, String organisation) {}

    private static final String VIEW =
            "select upload_id, document_code, content_type, uploaded_at, uploaded_org, sha256 from bf.upload ";

    private final JdbcClient jdbc;
    private final Clock clock;
    private final CaseAccess access;
    private final DocumentRegister register;
    private final DocumentStore store;
    private final CaseLog log;
    private final int mostMegabytes;

    Uploads(
            JdbcClient jdbc,
            Clock clock,
            CaseAccess access,
            DocumentRegister register,
            DocumentStore store,
            CaseLog log,
            @Value("${bostadforst.documents.most-megabytes:10}") int mostMegabytes) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.access = access;
        this.register = register;
        this.store = store;
        this.log = log;
        this.mostMegabytes = mostMegabytes;
    }

    /**
     * Keeps a signed paper of the case.
     *
     * @throws CaseNotFound when there is no such paper to sign, or the asker may not see it
     * @throws UploadRefused with a Swedish sentence when the file is not taken
     */
    public UUID signedCopy(CaseNumber caseNumber, String documentCode, byte[] sent) {
        var type = register.type(documentCode).orElseThrow(CaseNotFound::new);
        access.requireRead(caseNumber.value(), Purpose.change("signed-copy"), type.dataClass());
        var round = jdbc.sql(
                        "select max(round) from bf.signature where case_number = ? and document_code = ? and voided_at is null")
                .params(caseNumber.value(), documentCode)
                .query(Integer.class)
                .optional()
                .orElseThrow(CaseNotFound::new);
        if (sent.length > mostMegabytes * 1024 * 1024) {
            throw new UploadRefused("Filen är för stor: högst %d MB.".formatted(mostMegabytes));
        }
        var file = CleanFile.of(sent);
        var id = UUID.randomUUID();
        var actor = ActorContext.require();
        store.keep(id, file.bytes());
        jdbc.sql("""
                        insert into bf.upload (upload_id, case_number, document_code, round, content_type, sha256, bytes, data_class,
                                               uploaded_at, uploaded_by, uploaded_org)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        id,
                        caseNumber.value(),
                        documentCode,
                        round,
                        file.contentType(),
                        DocumentStore.sha256(file.bytes()),
                        file.bytes().length,
                        type.dataClass().name(),
                        Timestamp.from(clock.instant()),
                        actor.userId(),
                        actor.organisation().name())
                .update();
        log.add(caseNumber, CaseEvent.UPLOADED, type.title(), type.dataClass());
        return id;
    }

    /** True when the paper, as it is drawn up now, has been scanned with a signature; for whoever has asked the access rules. */
    public boolean signedCopyExists(CaseNumber caseNumber, String documentCode) {
        return ActorContext.asProcess(() -> jdbc.sql("""
                        select count(*) from bf.upload u
                         where u.case_number = ? and u.document_code = ?
                           and u.round = (select max(round) from bf.signature s
                                           where s.case_number = u.case_number and s.document_code = u.document_code)""")
                        .params(caseNumber.value(), documentCode)
                        .query(Integer.class)
                        .single())
                > 0;
    }

    /** The scanned papers the asker may open, newest first. */
    public List<Upload> of(CaseNumber caseNumber) {
        return jdbc.sql(VIEW + "where case_number = ? order by uploaded_at desc, upload_id")
                .param(caseNumber.value())
                .query(this::view)
                .list();
    }

    /** True when there is such an upload in the asker's rows. */
    boolean has(CaseNumber caseNumber, UUID uploadId) {
        return of(caseNumber).stream().anyMatch(upload -> upload.uploadId().equals(uploadId));
    }

    Documents.Opened open(CaseNumber caseNumber, UUID uploadId) {
        var found = jdbc.sql(VIEW + "where upload_id = ? and case_number = ?")
                .params(uploadId, caseNumber.value())
                .query((row, n) -> java.util.Map.entry(view(row, n), row.getBytes("sha256")))
                .optional()
                .orElseThrow(CaseNotFound::new);
        var upload = found.getKey();
        var type = register.type(upload.documentCode()).orElseThrow(CaseNotFound::new);
        access.requireRead(caseNumber.value(), Purpose.page("document-" + type.code()), type.dataClass());
        return new Documents.Opened(
                "%s-%s-undertecknad.%s".formatted(caseNumber, type.code(), ending(upload.contentType())),
                upload.contentType(),
                store.read(uploadId, found.getValue()));
    }

    private static String ending(String contentType) {
        return switch (contentType) {
            case "image/jpeg" -> "jpg";
            case "image/png" -> "png";
            default -> "pdf";
        };
    }

    private Upload view(java.sql.ResultSet row, int n) throws java.sql.SQLException {
        return new Upload(
                row.getObject("upload_id", UUID.class),
                row.getString("document_code"),
                register.type(row.getString("document_code"))
                        .map(DocumentType::title)
                        .orElse(""),
                row.getString("content_type"),
                row.getTimestamp("uploaded_at").toInstant(),
                Organisation.valueOf(row.getString("uploaded_org")).label());
    }
}
