package se.bostadforst.casefile;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.bostadforst.access.ActorContext;
import se.bostadforst.access.Unit;

/**
 * Finds the same person in two nominations by a keyed hash. Only the process reads it, so that nobody can use it to ask whether a person
 * is known elsewhere (T-32, {@code security.md} 5.41).
 */
@Component
@Transactional
public class IdentityIndex {

    /** Another open case with the same person. */
    public record Match(CaseNumber caseNumber, Unit unit) {}

    private final JdbcClient jdbc;
    private final SecretKeySpec key;

    IdentityIndex(JdbcClient jdbc, @Value("${bostadforst.identity-key:demo-key-for-invented-people}") String key) {
        this.jdbc = jdbc;
        this.key = new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), "HmacSHA256");
    }

    void remember(Identity identity, CaseNumber caseNumber, UUID personId) {
        ActorContext.asProcess(
                () -> jdbc.sql("insert into bf.identity_index (identity_hash, case_number, person_id) values (?, ?, ?)")
                        .params(hash(identity), caseNumber.value(), personId)
                        .update());
    }

    /** From here to the end of the transaction nobody else nominates, so that the second of two sees what the first one did. */
    public void oneAtATime() {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('bf.nomination'))")
                .query((row, n) -> 1)
                .list();
    }

    /** Open cases of the own unit that hold this person; the actor may be told about these. */
    public List<CaseNumber> openInOwnUnit(Identity identity) {
        var unit = ActorContext.require().unit().map(Unit::name).orElse("");
        return ActorContext.asProcess(() -> jdbc.sql("""
                        select i.case_number from bf.identity_index i join bf.case_file c using (case_number)
                         where i.identity_hash = ? and c.closed_at is null and c.unit = ? order by i.case_number""")
                .params(hash(identity), unit)
                .query((row, n) -> new CaseNumber(row.getString(1)))
                .list());
    }

    /** Other open cases that share a person with this one, in whatever unit; for the process, never for a handläggare. */
    public List<Match> openElsewhere(CaseNumber caseNumber) {
        return ActorContext.asProcess(() -> jdbc.sql("""
                        select distinct o.case_number, c.unit
                          from bf.identity_index i
                          join bf.identity_index o on o.identity_hash = i.identity_hash and o.case_number <> i.case_number
                          join bf.case_file c on c.case_number = o.case_number and c.closed_at is null
                         where i.case_number = ? order by o.case_number""")
                .param(caseNumber.value())
                .query((row, n) -> new Match(new CaseNumber(row.getString(1)), Unit.valueOf(row.getString(2))))
                .list());
    }

    private byte[] hash(Identity identity) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            return mac.doFinal((identity.type() == IdentityType.TILLFALLIG_ID ? "T:" : "N:")
                    .concat(identity.number())
                    .getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
