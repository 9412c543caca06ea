package se.bostadforst.oncall;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.bostadforst.access.ActorContext;
import se.bostadforst.access.CaseAccess;
import se.bostadforst.access.DataClass;
import se.bostadforst.access.Purpose;
import se.bostadforst.casefile.CaseEvent;
import se.bostadforst.casefile.CaseLog;
import se.bostadforst.casefile.CaseNumber;

/** Krisplanen: what the jour needs to know at night, kept by the guide together with the tenant ({@code domain.md} 2.10 visibility). */
@Service
@Transactional
public class CrisisPlans {

    private static final int LONGEST = 2000;

    /** As it stands. */
    public record CrisisPlan(
            int version,
            String risk,
            String helps,
            String contacts,
            Optional<String> entry,
            Instant writtenAt,
            String writtenBy) {}

    /** As it was typed. */
    public record NewPlan(
            @Nullable String risk,
            @Nullable String helps,
            @Nullable String contacts,
            @Nullable String entry) {}

    private final JdbcClient jdbc;
    private final CaseAccess access;
    private final CaseLog log;
    private final Clock clock;

    CrisisPlans(JdbcClient jdbc, CaseAccess access, CaseLog log, Clock clock) {
        this.jdbc = jdbc;
        this.access = access;
        this.log = log;
        this.clock = clock;
    }

    /**
     * A new version; earlier ones stay.
     *
     * @throws se.bostadforst.forms.FormRefused with a sentence for each field
     */
    public void write(CaseNumber caseNumber, NewPlan typed) {
        access.requireChange(caseNumber.value(), Purpose.change("crisis-plan"), DataClass.A12);
        var wrong = new LinkedHashMap<String, String>();
        var risk = Words.required(typed.risk(), LONGEST, "risk", wrong);
        var helps = Words.required(typed.helps(), LONGEST, "helps", wrong);
        var contacts = Words.required(typed.contacts(), LONGEST, "contacts", wrong);
        var entry = Words.checked(typed.entry(), LONGEST, "entry", wrong);
        OnCallLog.refuse(wrong);
        var version = latest(caseNumber).map(CrisisPlan::version).orElse(0) + 1;
        jdbc.sql("""
                        insert into bf.crisis_plan (case_number, version, risk, helps, contacts, entry, written_at, written_by)
                        values (:case, :version, :risk, :helps, :contacts, :entry, :now, :by)""")
                .param("case", caseNumber.value())
                .param("version", version)
                .param("risk", risk)
                .param("helps", helps)
                .param("contacts", contacts)
                .param("entry", entry, Types.VARCHAR)
                .param("now", Timestamp.from(clock.instant()))
                .param("by", ActorContext.require().userId())
                .update();
        log.add(caseNumber, CaseEvent.CRISIS_PLAN_WRITTEN, Integer.toString(version));
    }

    /** The plan as it stands, if the asker's rows hold one; the caller has asked the access rules. */
    public Optional<CrisisPlan> latest(CaseNumber caseNumber) {
        return jdbc.sql("select * from bf.crisis_plan where case_number = ? order by version desc limit 1")
                .param(caseNumber.value())
                .query((row, n) -> new CrisisPlan(
                        row.getInt("version"),
                        row.getString("risk"),
                        row.getString("helps"),
                        row.getString("contacts"),
                        Optional.ofNullable(row.getString("entry")),
                        row.getTimestamp("written_at").toInstant(),
                        row.getString("written_by")))
                .optional();
    }
}
