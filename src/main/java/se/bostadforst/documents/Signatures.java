package se.bostadforst.documents;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.bostadforst.access.ActorContext;
import se.bostadforst.access.CaseAccess;
import se.bostadforst.access.CaseNotFound;
import se.bostadforst.access.Organisation;
import se.bostadforst.access.RoleCatalogue;
import se.bostadforst.casefile.CaseEvent;
import se.bostadforst.casefile.CaseLog;
import se.bostadforst.casefile.CaseNumber;
import se.bostadforst.documents.Signatory.Party;

/**
 * Who has signed what, and who is missing. Two ways: a paper that was signed and scanned, or "godkänt i systemet" with name, role and time.
 * A paper that is drawn up anew is signed anew; the old signatures stay as history.
 */
@Service
@Transactional
public class Signatures {

    /** How it was signed. */
    public enum Way {
        PAPER("på papper"),
        SYSTEM("godkänt i systemet");

        private final String label;

        Way(String label) {
            this.label = label;
        }

        /** The Swedish words that people see. */
        public String label() {
            return label;
        }
    }

    /**
     * One signature, or the want of one.
     *
     * @param signedOn civil date in Sweden; null when missing
     * @param by name and role of who approved in the system; null on paper
     */
    public record State(
            String documentCode,
            String title,
            Signatory signatory,
            @Nullable LocalDate signedOn,
            @Nullable Way way,
            @Nullable String by) {}

    private final JdbcClient jdbc;
    private final Clock clock;
    private final CaseAccess access;
    private final DocumentRegister register;
    private final RoleCatalogue roles;
    private final Uploads uploads;
    private final CaseLog log;

    Signatures(
            JdbcClient jdbc,
            Clock clock,
            CaseAccess access,
            DocumentRegister register,
            RoleCatalogue roles,
            Uploads uploads,
            CaseLog log) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.access = access;
        this.register = register;
        this.roles = roles;
        this.uploads = uploads;
        this.log = log;
    }

    /** The paper is drawn up and to be signed by these; what was signed of an earlier one is void. */
    public void require(CaseNumber caseNumber, String documentCode, List<Signatory> wanted) {
        var type = register.type(documentCode).orElseThrow();
        requireAuthor(type);
        access.requireWrite(caseNumber.value(), type.dataClass());
        ActorContext.asProcess(() -> {
            var round = round(caseNumber, documentCode) + 1;
            jdbc.sql(
                            "update bf.signature set voided_at = ? where case_number = ? and document_code = ? and voided_at is null")
                    .params(now(), caseNumber.value(), documentCode)
                    .update();
            for (var signatory : wanted) {
                jdbc.sql("""
                                insert into bf.signature (case_number, document_code, round, party, member, data_class)
                                values (?, ?, ?, ?, ?, ?)""")
                        .params(
                                caseNumber.value(),
                                documentCode,
                                round,
                                signatory.party().name(),
                                signatory.member(),
                                type.dataClass().name())
                        .update();
            }
            return null;
        });
    }

    /**
     * "Godkänt i systemet" by whoever is asking, for their own organisation.
     *
     * @throws CaseNotFound when they may not sign for it, or nothing waits for their signature
     */
    public void approveInSystem(CaseNumber caseNumber, String documentCode, Signatory who) {
        var actor = ActorContext.require();
        if (who.party() == Party.TENANT || Organisation.valueOf(who.party().name()) != actor.organisation()) {
            throw new CaseNotFound();
        }
        var role = actor.roles().stream()
                .map(code -> roles.role(code).orElseThrow().label())
                .sorted()
                .findFirst()
                .orElseThrow();
        sign(caseNumber, documentCode, who, Way.SYSTEM, LocalDate.now(clock), role);
    }

    /**
     * A paper that was signed on that day and has been scanned.
     *
     * @param signedOn civil date in Sweden
     * @throws SignedCopyMissing when nobody has uploaded it
     * @throws CaseNotFound when the asker may not say so, or nothing waits for that signature
     */
    public void onPaper(CaseNumber caseNumber, String documentCode, Signatory who, LocalDate signedOn) {
        if (!uploads.signedCopyExists(caseNumber, documentCode)) {
            throw new SignedCopyMissing();
        }
        if (who.party() == Party.TENANT) {
            requireAuthor(register.type(documentCode).orElseThrow());
        }
        sign(caseNumber, documentCode, who, Way.PAPER, signedOn, null);
    }

    /**
     * Somebody does not sign and is not waited for any more; the line stays as history.
     *
     * @throws CaseNotFound when the asker does not draw up the paper, or nothing waits for that signature
     */
    public void waive(CaseNumber caseNumber, String documentCode, Signatory who) {
        var type = register.type(documentCode).orElseThrow();
        requireAuthor(type);
        access.requireWrite(caseNumber.value(), type.dataClass());
        var rows = jdbc.sql("""
                        update bf.signature set voided_at = ?
                         where case_number = ? and document_code = ? and party = ? and member = ?
                           and voided_at is null and way is null""")
                .params(now(), caseNumber.value(), documentCode, who.party().name(), who.member())
                .update();
        if (rows == 0) {
            throw new CaseNotFound();
        }
        log.add(
                caseNumber,
                CaseEvent.SIGNATURE_WAIVED,
                "%s – %s".formatted(type.title(), who.label()),
                type.dataClass());
    }

    /** The paper is no longer to be signed; what was signed of it stays as history. For the process's own steps. */
    public void drop(CaseNumber caseNumber, String documentCode) {
        ActorContext.asProcess(() -> jdbc.sql(
                        "update bf.signature set voided_at = ? where case_number = ? and document_code = ? and voided_at is null")
                .params(now(), caseNumber.value(), documentCode)
                .update());
    }

    /** True when everybody who is to sign has signed; for the process's own steps and whoever has asked the access rules. */
    public boolean complete(CaseNumber caseNumber, String documentCode) {
        var states = ActorContext.asProcess(() -> of(caseNumber)).stream()
                .filter(state -> state.documentCode().equals(documentCode))
                .toList();
        return !states.isEmpty() && states.stream().allMatch(state -> state.signedOn() != null);
    }

    /** Every signature wanted or given, as far as the asker's rows hold them. */
    public List<State> of(CaseNumber caseNumber) {
        return jdbc.sql("""
                        select document_code, party, member, signed_on, way, signed_name, signed_role from bf.signature
                         where case_number = ? and voided_at is null order by document_code, party, member""")
                .param(caseNumber.value())
                .query((row, n) -> new State(
                        row.getString("document_code"),
                        register.type(row.getString("document_code"))
                                .map(DocumentType::title)
                                .orElse(""),
                        new Signatory(Party.valueOf(row.getString("party")), row.getInt("member")),
                        row.getObject("signed_on", LocalDate.class),
                        row.getString("way") == null ? null : Way.valueOf(row.getString("way")),
                        row.getString("signed_name") == null
                                ? null
                                : row.getString("signed_name") + ", " + row.getString("signed_role")))
                .list();
    }

    /** Several organisations may write of a tenancy; each draws up its own papers, and says what the household has signed on them. */
    private static void requireAuthor(DocumentType type) {
        if (!type.author().equals(ActorContext.require().organisation().name())) {
            throw new CaseNotFound();
        }
    }

    int round(CaseNumber caseNumber, String documentCode) {
        return jdbc.sql("select coalesce(max(round), 0) from bf.signature where case_number = ? and document_code = ?")
                .params(caseNumber.value(), documentCode)
                .query(Integer.class)
                .single();
    }

    private void sign(
            CaseNumber caseNumber,
            String documentCode,
            Signatory who,
            Way way,
            LocalDate signedOn,
            @Nullable String role) {
        var actor = ActorContext.require();
        var rows = jdbc.sql("""
                        update bf.signature set way = :way, signed_on = :on, signed_at = :now, signed_by = :by,
                               signed_name = :name, signed_role = :role
                         where case_number = :case and document_code = :code and party = :party and member = :member
                           and voided_at is null and way is null""")
                .param("way", way.name())
                .param("on", signedOn)
                .param("now", now())
                .param("by", actor.userId())
                .param("name", way == Way.SYSTEM ? nameOf(actor.userId()) : null, java.sql.Types.VARCHAR)
                .param("role", role, java.sql.Types.VARCHAR)
                .param("case", caseNumber.value())
                .param("code", documentCode)
                .param("party", who.party().name())
                .param("member", who.member())
                .update();
        if (rows == 0) {
            throw new CaseNotFound();
        }
        var type = register.type(documentCode).orElseThrow();
        log.add(
                caseNumber,
                CaseEvent.SIGNED,
                "%s – %s, %s".formatted(type.title(), who.label(), way.label()),
                type.dataClass());
    }

    private String nameOf(String userId) {
        return ActorContext.asProcess(() -> jdbc.sql(
                                "select coalesce(nullif(trim(coalesce(first_, '') || ' ' || coalesce(last_, '')), ''), id_) from camunda.act_id_user where id_ = ?")
                        .param(userId)
                        .query(String.class)
                        .optional())
                .orElse(userId);
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }
}
