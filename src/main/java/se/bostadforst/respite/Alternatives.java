package se.bostadforst.respite;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.bostadforst.access.ActorContext;
import se.bostadforst.access.CaseAccess;
import se.bostadforst.access.DataClass;
import se.bostadforst.casefile.CaseEvent;
import se.bostadforst.casefile.CaseLog;
import se.bostadforst.casefile.CaseNumber;

/** Ställningstagande till annan boendelösning och stödform: what comes when respite is not enough or not for this household (A-25, T-23, S9). */
@Service
@Transactional
public class Alternatives {

    /** Why it is needed. */
    public enum Why {
        BARN("ett barn skulle följa med"),
        NATTER_SAKNAS("nätterna räcker inte"),
        TAKET_NATT("årets nätter är slut");

        private final String label;

        Why(String label) {
            this.label = label;
        }

        /** The Swedish words that people see, inside a sentence. */
        public String label() {
            return label;
        }
    }

    /** One of them. */
    public record Alternative(int placement, Why why, Optional<Stand> stand) {}

    private final JdbcClient jdbc;
    private final Clock clock;
    private final CaseAccess access;
    private final CaseLog log;

    Alternatives(JdbcClient jdbc, Clock clock, CaseAccess access, CaseLog log) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.access = access;
        this.log = log;
    }

    /**
     * Somebody has to take a stand.
     *
     * @return false when the question is already open for this person, or was about this placement
     */
    public boolean open(Placement placement, Why why) {
        var rows = ActorContext.asProcess(() -> jdbc.sql("""
                        insert into bf.respite_alternative (case_number, respite_no, why, opened_at)
                        select :case, :no, :why, :now
                         where not exists (select 1 from bf.respite_alternative a join bf.respite_placement p using (case_number, respite_no)
                                            where p.person_id = :person and a.decided_at is null)
                        on conflict do nothing""")
                .param("case", placement.caseNumber().value())
                .param("no", placement.number())
                .param("why", why.name())
                .param("now", Timestamp.from(clock.instant()))
                .param("person", placement.personId().orElseThrow())
                .update());
        if (rows == 1) {
            log.add(placement.caseNumber(), CaseEvent.RESPITE_ALTERNATIVE, why.label());
        }
        return rows == 1;
    }

    /** The case's alternatives, oldest first; for the process's own steps and whoever has asked the access rules. */
    public List<Alternative> of(CaseNumber caseNumber) {
        return ActorContext.asProcess(() -> jdbc.sql(
                        "select respite_no, why, stand from bf.respite_alternative where case_number = ? order by respite_no")
                .param(caseNumber.value())
                .query((row, n) -> new Alternative(
                        row.getInt(1),
                        Why.valueOf(row.getString(2)),
                        Optional.ofNullable(row.getString(3)).map(Stand::valueOf)))
                .list());
    }

    /** The one that a placement led to. */
    public Optional<Alternative> of(Placement placement) {
        return of(placement.caseNumber()).stream()
                .filter(one -> one.placement() == placement.number())
                .findFirst();
    }

    /** The unit has taken a stand. */
    public void decide(Placement placement, Stand stand, String account) {
        access.requireWrite(placement.caseNumber().value(), DataClass.C10);
        RespiteAssessments.one(jdbc.sql("""
                        update bf.respite_alternative set stand = ?, account = ?, decided_at = ?, decided_by = ?
                         where case_number = ? and respite_no = ? and decided_at is null""")
                .params(
                        stand.name(),
                        account,
                        Timestamp.from(clock.instant()),
                        ActorContext.require().userId(),
                        placement.caseNumber().value(),
                        placement.number())
                .update());
        log.add(placement.caseNumber(), CaseEvent.RESPITE_STAND, stand.label().toLowerCase(java.util.Locale.ROOT));
    }
}
