package se.bostadforst.tenancy;

import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.bostadforst.access.ActorContext;
import se.bostadforst.access.CaseAccess;
import se.bostadforst.access.CaseNotFound;
import se.bostadforst.access.DataClass;
import se.bostadforst.access.Purpose;
import se.bostadforst.casefile.CaseEvent;
import se.bostadforst.casefile.CaseLog;
import se.bostadforst.casefile.CaseNumber;

/**
 * Nyckelavtalet between Stadsmissionen and the tenant (S002:L402-404): may they hold a key, when is it used, may they go in when it is an
 * emergency. A no does not stop the move-in, and a yes can be taken back. The authority knows the status and nothing else.
 */
@Service
@Transactional
public class KeyAgreements {

    /** Where it stands. */
    public enum Status {
        TECKNAT("tecknat"),
        AVBOJT("avböjt"),
        ATERKALLAT("återkallat");

        private final String label;

        Status(String label) {
            this.label = label;
        }

        /** The Swedish words that people see. */
        public String label() {
            return label;
        }
    }

    /** The agreement as Stadsmissionen knows it. */
    public record KeyAgreement(
            Status status, int keys, @Nullable String usedWhen, boolean emergencyEntry, LocalDate on) {}

    private final JdbcClient jdbc;
    private final Clock clock;
    private final CaseAccess access;
    private final CaseLog log;

    KeyAgreements(JdbcClient jdbc, Clock clock, CaseAccess access, CaseLog log) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.access = access;
        this.log = log;
    }

    /** Records a yes with its terms, or a no. */
    public void record(
            CaseNumber caseNumber, Status status, int keys, @Nullable String usedWhen, boolean emergencyEntry) {
        access.requireWrite(caseNumber.value(), DataClass.A5);
        jdbc.sql("""
                        insert into bf.key_agreement (case_number, status, key_count, used_when, emergency_entry, agreed_on, recorded_by)
                        values (:case, :status, :keys, :when, :emergency, :on, :by)""")
                .param("case", caseNumber.value())
                .param("status", status.name())
                .param("keys", keys)
                .param("when", usedWhen, Types.VARCHAR)
                .param("emergency", emergencyEntry)
                .param("on", LocalDate.now(clock))
                .param("by", ActorContext.require().userId())
                .update();
        log.add(caseNumber, CaseEvent.KEY_AGREEMENT, status.label());
    }

    /**
     * The tenant has taken it back; the keys are returned.
     *
     * @throws CaseNotFound when there is no agreement in force, or the asker has no part in it
     */
    public void revoke(CaseNumber caseNumber) {
        access.requireChange(caseNumber.value(), Purpose.change("revoke-key-agreement"), DataClass.A5);
        var rows = jdbc.sql(
                        "update bf.key_agreement set status = 'ATERKALLAT', revoked_on = ? where case_number = ? and status = 'TECKNAT'")
                .params(LocalDate.now(clock), caseNumber.value())
                .update();
        if (rows == 0) {
            throw new CaseNotFound();
        }
        log.add(caseNumber, CaseEvent.KEY_AGREEMENT, Status.ATERKALLAT.label());
    }

    /** The agreement, as far as the asker's rows hold it. */
    public Optional<KeyAgreement> of(CaseNumber caseNumber) {
        return jdbc.sql("select * from bf.key_agreement where case_number = ?")
                .param(caseNumber.value())
                .query((row, n) -> new KeyAgreement(
                        Status.valueOf(row.getString("status")),
                        row.getInt("key_count"),
                        row.getString("used_when"),
                        row.getBoolean("emergency_entry"),
                        row.getObject("agreed_on", LocalDate.class)))
                .optional();
    }

    /** Its status alone, for those who may know that and for the process's own steps. */
    public Optional<Status> status(CaseNumber caseNumber) {
        return ActorContext.asProcess(() -> jdbc.sql("select status from bf.key_agreement where case_number = ?")
                .param(caseNumber.value())
                .query((row, n) -> Status.valueOf(row.getString(1)))
                .optional());
    }
}
